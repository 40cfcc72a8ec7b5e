import Diagnostics

/// Finds names of source files that not every file system, host or reader can tell apart or hold.
///
/// Names that differ only in case, or in how their letters are composed, are one name on most laptops and
/// two on most servers: the site would not be the same on all. Characters that cannot be seen make a name
/// look like another, or break lists that hold a name a line. A backslash
/// is a slash to browsers and to Windows.
struct FileNames {
    private(set) var diagnostics: [Diagnostic] = []
    /// The files of which the name was reported: their addresses need no second report.
    private(set) var reported: Set<String> = []
    /// Files and folders by their path in lower case; Swift's strings compare equal in any Unicode form.
    private var known: [String: String] = [:]
    /// Folders of which the name was reported.
    private var clashing: Set<String> = []
    private var lastFolder = (path: "", clashes: false)

    /// - Parameter files: in a fixed order, which decides which of two names is reported.
    package init(_ files: [SourceFile]) {
        for file in files {
            checkFolders(of: file)
            checkCharacters(of: file)
            if let other = clash(of: file.path) {
                report(file, "the name differs only in \(difference(file.path, other)) from '\(other)'")
            }
        }
    }

    private mutating func checkFolders(of file: SourceFile) {
        let folder = String(folderPart(of: file.path).dropLast())
        if !hasSameBytes(folder, lastFolder.path) { lastFolder = (folder, check(folder, of: file)) }
        if lastFolder.clashes { reported.insert(file.path) }
    }

    /// Whether a folder, or one above it, clashes with another.
    private mutating func check(_ folder: String, of file: SourceFile) -> Bool {
        var clashes = false
        var end = folder.startIndex
        while end < folder.endIndex {
            end = folder[end...].dropFirst().firstIndex(of: "/") ?? folder.endIndex
            let path = String(folder[..<end])
            if let other = clash(of: path) {
                report(
                    file, "the folder '\(path)' differs only in \(difference(path, other)) from '\(other)'")
                known[path.lowercased()] = path
                clashing.insert(path)
            }
            clashes = clashes || clashing.contains(path)
        }
        return clashes
    }

    private mutating func checkCharacters(of file: SourceFile) {
        guard let scalar = file.path.unicodeScalars.first(where: { isInvisible($0) || $0 == "\\" }) else {
            return
        }
        let what = scalar == "\\" ? "a backslash" : "the invisible character \(codePoint(scalar))"
        report(file, "the name has \(what)")
    }

    /// The other file or folder that some file systems take for this one.
    private mutating func clash(of path: String) -> String? {
        let key = path.lowercased()
        guard let other = known[key] else {
            known[key] = path
            return nil
        }
        return hasSameBytes(path, other) ? nil : other
    }

    private mutating func report(_ file: SourceFile, _ message: String) {
        reported.insert(file.path)
        diagnostics.append(
            Diagnostic(
                .error, "file-name", message, path: file.path,
                help: "rename it: not every file system, server and reader takes it as it stands"))
    }
}

package func difference(_ one: String, _ other: String) -> String { one == other ? "Unicode form" : "case" }

/// Swift's `==` takes composed and decomposed letters as equal.
func hasSameBytes(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
