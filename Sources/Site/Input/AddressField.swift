import Diagnostics
package import Fields

extension FieldReader {
    /// An address of the web; any other text is reported.
    package mutating func webAddress(_ key: String) -> WebAddress? {
        guard let text = string(key) else { return nil }
        do {
            return try WebAddress(text)
        } catch {
            report(
                "link-unsafe-scheme", error.sentence(about: key), at: value(key)?.span ?? span,
                help: error.help(example: "https://prices.example/list"))
            return nil
        }
    }
}
