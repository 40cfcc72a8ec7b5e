/// Where the files of an index lie below its folder.
package enum IndexPaths {
    /// Says where each term is.
    package static let manifest = "manifest.js"
    /// The folder of the files of terms.
    package static let terms = "terms/"
    /// The folder of the files of pages.
    package static let pages = "pages/"

    /// A file of terms, by its number from 0 on.
    package static func terms(_ number: Int) -> String { "\(terms)\(number).js" }

    /// A file of pages, by its number from 0 on.
    package static func pages(_ number: Int) -> String { "\(pages)\(number).js" }
}
