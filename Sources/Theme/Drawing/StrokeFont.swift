import Foundation

/// A font whose letters are paths of a round pen: Latin with its accents, in whole numbers, so that
/// the letters are equal to the bit on every machine.
struct StrokeFont {
  /// A letter's strokes around its own centre, and its edges in parts of a unit. A capital is 21 units
  /// high, from -12 down to the base line at 9.
  struct Glyph {
    var strokes: [[Point]]
    var left = 0
    var right = 0
  }

  /// The glyphs of a text in order, spaced for a pen of that width in hundredths of a capital. Nil if
  /// the font lacks a letter.
  static func glyphs(of text: String, pen: Int = 10) -> [Glyph]? {
    var glyphs: [Glyph] = []
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      if let mark = marks[scalar] {
        guard let base = glyphs.popLast() else { return nil }
        glyphs.append(base.marked(mark))
      } else if let written = replacements[scalar] {
        glyphs += written.unicodeScalars.compactMap(glyph)
      } else {
        guard let glyph = glyph(scalar) else { return nil }
        glyphs.append(glyph)
      }
    }
    return glyphs.map { $0.spaced(pen: pen) }
  }

  private static func glyph(_ scalar: Unicode.Scalar) -> Glyph? {
    let place = Int(scalar.value) - 0x20
    if printable.indices.contains(place) { return Glyph(printable[place]) }
    guard let own = own[scalar] else { return nil }
    var glyph = glyph(own.base) ?? Glyph(strokes: [])
    glyph.strokes += Glyph("RR" + own.strokes).strokes
    return glyph
  }
}

extension StrokeFont.Glyph {
  /// From letters: see `StrokeFont.printable`.
  init(_ written: String) {
    let values = written.utf8.map { Int($0) - 0x52 }
    let points = stride(from: 2, to: values.count - 1, by: 2).map {
      Point(x: values[$0], y: values[$0 + 1])
    }
    // A space is -50 from R, and no letter is as wide.
    strokes = points.split { $0.x == -50 }.map(Array.init)
  }

  /// The glyph with a mark over or under it. Over an i the mark replaces the dot.
  func marked(_ mark: StrokeFont.AccentMark) -> Self {
    var glyph = self
    if mark.isAbove, let dot = glyph.strokes.firstIndex(where: \.isDot) {
      glyph.strokes.remove(at: dot)
    }
    let points = glyph.strokes.joined()
    let middle = ((points.map(\.x).min() ?? 0) + (points.map(\.x).max() ?? 0)) / 2
    let y = mark.isAbove ? (points.map(\.y).min() ?? -5) - 3 : 9
    glyph.strokes += Self("RR" + mark.strokes).strokes.map { stroke in
      stroke.map { Point(x: $0.x + middle, y: $0.y + y) }
    }
    return glyph
  }
}

extension [Point] {
  /// Whether this is a dot and no line.
  var isDot: Bool { count > 2 && first == last && extent(\.x) <= 2 && extent(\.y) <= 2 }

  /// The centre of the glyph.
  var middle: Point {
    Point(x: (map(\.x).min() ?? 0) + extent(\.x) / 2, y: (map(\.y).min() ?? 0) + extent(\.y) / 2)
  }

  private func extent(_ axis: (Point) -> Int) -> Int {
    let values = map(axis)
    return (values.max() ?? 0) - (values.min() ?? 0)
  }
}

extension StrokeFont {
  /// An accent: its strokes as in `printable`, around the middle of its letter, from the height where
  /// it begins.
  struct AccentMark {
    let strokes: String
    var isAbove = true
  }

  /// By combining character. The letters are distances to `R`: `P` is 2 to the left or above.
  static let marks: [Unicode.Scalar: AccentMark] = [
    "\u{300}": AccentMark(strokes: "ONSR"), "\u{301}": AccentMark(strokes: "UNQR"),
    "\u{302}": AccentMark(strokes: "NRRNVR"), "\u{303}": AccentMark(strokes: "MQORPNTRUQWN"),
    "\u{304}": AccentMark(strokes: "NPVP"), "\u{306}": AccentMark(strokes: "NNOPQRSRUPVN"),
    "\u{307}": AccentMark(strokes: "RPRP"), "\u{308}": AccentMark(strokes: "OPOP RUPUP"),
    "\u{30A}": AccentMark(strokes: "RLTMUOTQRRPQOOPMRL"),
    "\u{30B}": AccentMark(strokes: "RNOR RWNTR"),
    "\u{30C}": AccentMark(strokes: "NNRRVN"),
    "\u{326}": AccentMark(strokes: "SUQX", isAbove: false),
    "\u{327}": AccentMark(strokes: "RRSTTUTWRXPX", isAbove: false),
    "\u{328}": AccentMark(strokes: "TRRTRVTWVV", isAbove: false),
  ]

  /// The letters that are others with an extra stroke.
  static let own: [Unicode.Scalar: (base: Unicode.Scalar, strokes: String)] = [
    "ø": ("o", "XLL["), "Ø": ("O", "ZEJ["),
    "ł": ("l", "UMOS"), "Ł": ("L", "SLGS"), "đ": ("d", "RJ[J"), "Đ": ("D", "GQRQ"),
    "ı": (" ", "RMR["), "·": (" ", "RQQRRSSRRQ"), "•": (" ", "RPPRRTTRRP"), "–": (" ", "KRYR"),
    "—": (" ", "IR[R"), "ß": (" ", "M[MJNHPFSFVGWIWKVMTORPURWTXVXXWZT[R[PZ"),
    "€": ("C", "FOTO RFTST"), "†": (" ", "RFR[ RLMXM"),
  ]

  /// The characters that are replaced by others.
  static let replacements: [Unicode.Scalar: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": ",", "\u{201C}": "\"", "\u{201D}": "\"",
    "\u{2026}": "...", "\u{A0}": " ", "\u{202F}": " ", "\u{2011}": "-", "æ": "ae", "Æ": "AE",
    "œ": "oe", "Œ": "OE", "«": "<<", "»": ">>", "×": "x", "þ": "th", "ð": "d",
  ]
}

// swift-format-ignore-file

extension StrokeFont {
  /// The glyphs of U+0020 to U+007E: "Futural" of the Hershey fonts, by A. V. Hershey at the U.S.
  /// National Bureau of Standards, in the form of James Hurt's distribution, which may be used freely
  /// where both are named and which is not the form that the NTIS sells.
  ///
  /// A pair of letters is a point, each letter's distance to `R` its x and y (downwards; capitals stand
  /// from -12 to 9); the first pair is the plotter's edges, which are not used, and ` R` lifts the pen.
  /// The dots of `.,:;` were put on the base line here.
  static let printable: [String] = [
    ##"JZ"##,
    ##"MWRFRT RRYQZR[SZRY"##,
    ##"JZNFNM RVFVM"##,
    ##"H]SBLb RYBRb RLOZO RKUYU"##,
    ##"H\PBP_ RTBT_ RYIWGTFPFMGKIKKLMMNOOUQWRXSYUYXWZT[P[MZKX"##,
    ##"F^[FI[ RNFPHPJOLMMKMIKIIJGLFNFPGSHVHYG[F RWTUUTWTYV[X[ZZ[X[VYTWT"##,
    ##"E_\O\N[MZMYNXPVUTXRZP[L[JZIYHWHUISJRQNRMSKSIRGPFNGMIMKNNPQUXWZY[[[\Z\Y"##,
    ##"MWRHQGRFSGSIRKQL"##,
    ##"KYVBTDRGPKOPOTPYR]T`Vb"##,
    ##"KYNBPDRGTKUPUTTYR]P`Nb"##,
    ##"JZRLRX RMOWU RWOMU"##,
    ##"E_RIR[ RIR[R"##,
    ##"NVSZQ^"##,
    ##"E_IR[R"##,
    ##"NVRYQZR[SZRY"##,
    ##"G][BIb"##,
    ##"H\QFNGLJKOKRLWNZQ[S[VZXWYRYOXJVGSFQF"##,
    ##"H\NJPISFS["##,
    ##"H\LKLJMHNGPFTFVGWHXJXLWNUQK[Y["##,
    ##"H\MFXFRNUNWOXPYSYUXXVZS[P[MZLYKW"##,
    ##"H\UFKTZT RUFU["##,
    ##"H\WFMFLOMNPMSMVNXPYSYUXXVZS[P[MZLYKW"##,
    ##"H\XIWGTFRFOGMJLOLTMXOZR[S[VZXXYUYTXQVOSNRNOOMQLT"##,
    ##"H\YFO[ RKFYF"##,
    ##"H\PFMGLILKMMONSOVPXRYTYWXYWZT[P[MZLYKWKTLRNPQOUNWMXKXIWGTFPF"##,
    ##"H\XMWPURRSQSNRLPKMKLLINGQFRFUGWIXMXRWWUZR[P[MZLX"##,
    ##"NVROQPRQSPRO RRYQZR[SZRY"##,
    ##"NVROQPRQSPRO RSZQ^"##,
    ##"F^ZIJRZ["##,
    ##"E_IO[O RIU[U"##,
    ##"F^JIZRJ["##,
    ##"I[LKLJMHNGPFTFVGWHXJXLWNVORQRT RRYQZR[SZRY"##,
    ##"E`WNVLTKQKOLNMMPMSNUPVSVUUVS RQKOMNPNSOUPV RWKVSVUXVZV\T]Q]O\L[JYHWGTFQFNGLHJJILHOHRIUJWLYNZQ[T[WZYYZX RXKWSWUXV"##,
    ##"I[RFJ[ RRFZ[ RMTWT"##,
    ##"G\KFK[ RKFTFWGXHYJYLXNWOTP RKPTPWQXRYTYWXYWZT[K["##,
    ##"H]ZKYIWGUFQFOGMILKKNKSLVMXOZQ[U[WZYXZV"##,
    ##"G\KFK[ RKFRFUGWIXKYNYSXVWXUZR[K["##,
    ##"H[LFL[ RLFYF RLPTP RL[Y["##,
    ##"HZLFL[ RLFYF RLPTP"##,
    ##"H]ZKYIWGUFQFOGMILKKNKSLVMXOZQ[U[WZYXZVZS RUSZS"##,
    ##"G]KFK[ RYFY[ RKPYP"##,
    ##"NVRFR["##,
    ##"JZVFVVUYTZR[P[NZMYLVLT"##,
    ##"G\KFK[ RYFKT RPOY["##,
    ##"HYLFL[ RL[X["##,
    ##"F^JFJ[ RJFR[ RZFR[ RZFZ["##,
    ##"G]KFK[ RKFY[ RYFY["##,
    ##"G]PFNGLIKKJNJSKVLXNZP[T[VZXXYVZSZNYKXIVGTFPF"##,
    ##"G\KFK[ RKFTFWGXHYJYMXOWPTQKQ"##,
    ##"G]PFNGLIKKJNJSKVLXNZP[T[VZXXYVZSZNYKXIVGTFPF RSWY]"##,
    ##"G\KFK[ RKFTFWGXHYJYLXNWOTPKP RRPY["##,
    ##"H\YIWGTFPFMGKIKKLMMNOOUQWRXSYUYXWZT[P[MZKX"##,
    ##"JZRFR[ RKFYF"##,
    ##"G]KFKULXNZQ[S[VZXXYUYF"##,
    ##"I[JFR[ RZFR["##,
    ##"F^HFM[ RRFM[ RRFW[ R\FW["##,
    ##"H\KFY[ RYFK["##,
    ##"I[JFRPR[ RZFRP"##,
    ##"H\YFK[ RKFYF RK[Y["##,
    ##"KYOBOb RPBPb ROBVB RObVb"##,
    ##"KYKFY^"##,
    ##"KYTBTb RUBUb RNBUB RNbUb"##,
    ##"JZRDJR RRDZR"##,
    ##"I[Ib[b"##,
    ##"NVSKQMQORPSORNQO"##,
    ##"I\XMX[ RXPVNTMQMONMPLSLUMXOZQ[T[VZXX"##,
    ##"H[LFL[ RLPNNPMSMUNWPXSXUWXUZS[P[NZLX"##,
    ##"I[XPVNTMQMONMPLSLUMXOZQ[T[VZXX"##,
    ##"I\XFX[ RXPVNTMQMONMPLSLUMXOZQ[T[VZXX"##,
    ##"I[LSXSXQWOVNTMQMONMPLSLUMXOZQ[T[VZXX"##,
    ##"MYWFUFSGRJR[ ROMVM"##,
    ##"I\XMX]W`VaTbQbOa RXPVNTMQMONMPLSLUMXOZQ[T[VZXX"##,
    ##"I\MFM[ RMQPNRMUMWNXQX["##,
    ##"NVQFRGSFREQF RRMR["##,
    ##"MWRFSGTFSERF RSMS^RaPbNb"##,
    ##"IZMFM[ RWMMW RQSX["##,
    ##"NVRFR["##,
    ##"CaGMG[ RGQJNLMOMQNRQR[ RRQUNWMZM\N]Q]["##,
    ##"I\MMM[ RMQPNRMUMWNXQX["##,
    ##"I\QMONMPLSLUMXOZQ[T[VZXXYUYSXPVNTMQM"##,
    ##"H[LMLb RLPNNPMSMUNWPXSXUWXUZS[P[NZLX"##,
    ##"I\XMXb RXPVNTMQMONMPLSLUMXOZQ[T[VZXX"##,
    ##"KXOMO[ ROSPPRNTMWM"##,
    ##"J[XPWNTMQMNNMPNRPSUTWUXWXXWZT[Q[NZMX"##,
    ##"MYRFRWSZU[W[ ROMVM"##,
    ##"I\MMMWNZP[S[UZXW RXMX["##,
    ##"JZLMR[ RXMR["##,
    ##"G]JMN[ RRMN[ RRMV[ RZMV["##,
    ##"J[MMX[ RXMM["##,
    ##"JZLMR[ RXMR[P_NaLbKb"##,
    ##"J[XMM[ RMMXM RM[X["##,
    ##"KYTBRCQDPFPHQJRKSMSOQQ RRCQEQGRISJTLTNSPORSTTVTXSZR[Q]Q_Ra RQSSUSWRYQZP\P^Q`RaTb"##,
    ##"NVRBRb"##,
    ##"KYPBRCSDTFTHSJRKQMQOSQ RRCSESGRIQJPLPNQPURQTPVPXQZR[S]S_Ra RSSQUQWRYSZT\T^S`RaPb"##,
    ##"F^IUISJPLONOPPTSVTXTZS[Q RISJQLPNPPQTTVUXUZT[Q[O"##,
  ]
}
