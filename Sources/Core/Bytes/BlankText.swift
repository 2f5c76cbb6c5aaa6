extension String {
  /// Whether the text has nothing visible: only white space, the invisible characters of Unicode
  /// (`Default_Ignorable_Code_Point`, controls, and those that only format), noncharacters, and the
  /// empty sign of Braille.
  package var isBlank: Bool {
    // Nearly every text begins with something that can be seen.
    if let first = utf8.first, 0x21...0x7E ~= first { return false }
    return unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
        || properties.generalCategory == .format || properties.generalCategory == .control
        || scalar.value == 0x2800 || scalar.value.isNoncharacter
    }
  }
}
