/// One of the options that are compared: its id in data, JSON, value ids and URLs.
///
/// What there is to compare, and in which order, comes from the data; costs know no option by name.
package struct OptionID: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    /// The option of an id.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// The id as part of a column's name: `managed_open`.
    package var column: String {
        String(
            decoding: rawValue.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }
}
