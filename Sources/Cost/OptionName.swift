/// What an option is called, as the data of a handbook says.
package struct OptionName: Hashable, Sendable {
    package let id: OptionID
    /// Its name within a sentence.
    package let name: String
    /// Its name where there is little room: at the end of a line in a chart.
    package let short: String

    /// A name; without a short one it stands everywhere.
    package init(_ id: OptionID, _ name: String, short: String? = nil) {
        self.id = id
        self.name = name
        self.short = short ?? name
    }
}
