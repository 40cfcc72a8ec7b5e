/// A folder of the site that belongs to a part: for pages that it makes, or for those of authors that it looks for.
package struct SiteFolder: Hashable, Sendable {
    /// Its key below `folders:` in the settings.
    package let name: String
    /// Where it lies unless the settings say otherwise; ends in a slash.
    package let usual: String
    /// The addresses below it at which the part makes pages or folders of its own; each ends in a slash.
    let made: [String]

    /// A folder; addresses in `making` are those below it that an author's folder cannot have.
    package init(_ name: String, usual: String, making made: [String] = []) {
        self.name = name
        self.usual = usual
        self.made = made
    }
}

extension SiteContext {
    /// Where a folder lies: its path below the root, with a slash at its end.
    package func path(of folder: SiteFolder) -> String {
        configuration.folders.first { $0.name == folder.name }?.path ?? folder.usual
    }
}
