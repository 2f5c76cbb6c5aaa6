extension Settings {
  /// The key of the person whom an email address or else a name belongs to, whatever the case of
  /// its letters; without any of them the only person there is.
  public func person(email: String?, name: String?) -> String? {
    func first(_ belongs: (Person) -> Bool) -> String? {
      people.filter { belongs($0.value) }.map(\.key).min()
    }
    if let email = email?.lowercased(), let key = first({ $0.email?.lowercased() == email }) {
      return key
    }
    if let name = name?.lowercased(), let key = first({ $0.name.lowercased() == name }) {
      return key
    }
    return people.count == 1 ? people.keys.first : nil
  }
}
