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

  /// Letters that are others with a stroke more.
  static let own: [Unicode.Scalar: (base: Unicode.Scalar, strokes: String)] = [
    "ø": ("o", "XLL["), "Ø": ("O", "ZEJ["),
    "ł": ("l", "UMOS"), "Ł": ("L", "SLGS"), "đ": ("d", "RJ[J"), "Đ": ("D", "GQRQ"),
    "ı": (" ", "RMR["), "·": (" ", "RQQRRSSRRQ"), "•": (" ", "RPPRRTTRRP"), "–": (" ", "KRYR"),
    "—": (" ", "IR[R"), "ß": (" ", "M[MJNHPFSFVGWIWKVMTORPURWTXVXXWZT[R[PZ"),
    "€": ("C", "FOTO RFTST"), "†": (" ", "RFR[ RLMXM"),
  ]

  /// What stands in another's place.
  static let replacements: [Unicode.Scalar: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": ",", "\u{201C}": "\"", "\u{201D}": "\"",
    "\u{2026}": "...", "\u{A0}": " ", "\u{202F}": " ", "\u{2011}": "-", "æ": "ae", "Æ": "AE",
    "œ": "oe", "Œ": "OE", "«": "<<", "»": ">>", "×": "x", "þ": "th", "ð": "d",
  ]
}
