/// Endings of surnames that tell a woman from a man (Russian, Ukrainian, Polish, Czech,
/// Bulgarian…).
enum SurnameGender {
  /// +1 for a man's ending, -1 for a woman's, 0 for none.
  static func evidence(_ surname: ArraySlice<UInt8>) -> Int {
    guard surname.count > 4 else { return 0 }
    let female = ["ova", "eva", "skaya", "ska", "skaia", "cka", "ovna"]
    if female.contains(where: { ends(surname, with: $0) }) { return -1 }
    let male = ["ov", "ev", "sky", "skiy", "skyy", "ski", "skii"]
    return male.contains { ends(surname, with: $0) } ? 1 : 0
  }

  private static func ends(_ word: ArraySlice<UInt8>, with suffix: String) -> Bool {
    word.count > suffix.utf8.count && word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
