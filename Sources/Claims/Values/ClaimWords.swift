// The words of claims and of notes on figures stand here and nowhere else.
package enum ClaimWords {
    package static let never = "never"
    package static let anyVolume = "any volume"
    /// What a claim may say in their place.
    package static let saysNever = ["never", "no volume", "dearer at any volume"]
    package static let saysAnyVolume = ["any volume", "every volume", "always"]

    static let fromInputs = "From"
    package static let source = "Source"
    package static let read = "read"

    /// An input by the last of its keys: `cached share`.
    static func inputName(_ id: String) -> String {
        (id.split(separator: ".").last.map(String.init) ?? id).replacing("_", with: " ")
    }
}
