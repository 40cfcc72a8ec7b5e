/// What a language of words, strings and comments looks like, as data for `CodeScanner`.
struct Grammar: Sendable {
    var keywords: Set<String> = []
    /// Bytes that make a keyword of the word behind them: `@main`.
    var keywordMarks: [UInt8] = []
    var lineComments: [[UInt8]] = []
    var blockComment: BlockComment?
    /// The longest delimiter comes first.
    var strings: [StringForm] = []
    /// Words that belong to the string behind them: `rb"..."`.
    var stringPrefixes: Set<String> = []
    /// `#"..."#`, in which an escape takes as many hashes as the delimiter.
    var hasHashStrings = false
    /// `/[a-z]/`, where no division can stand.
    var hasPatterns = false
    /// A keyword before a colon is a label or key, but for `default`.
    var hasLabels = false
    /// A string before a colon is a key.
    var hasKeys = false
    /// Words with a capital are types.
    var hasTypes = true

    struct BlockComment: Sendable {
        let open: [UInt8]
        let close: [UInt8]
        var nests = false

        static let starred = BlockComment(open: Array("/*".utf8), close: Array("*/".utf8))
        static let nestedStars = BlockComment(open: starred.open, close: starred.close, nests: true)
    }
}

/// One way to write a string.
struct StringForm: Sendable {
    let delimiter: [UInt8]
    var spansLines = false
    var interpolation: Interpolation?

    init(_ delimiter: String, spansLines: Bool = false, interpolation: Interpolation? = nil) {
        self.delimiter = Array(delimiter.utf8)
        self.spansLines = spansLines
        self.interpolation = interpolation
    }

    /// Code inside a string.
    enum Interpolation: Sendable {
        /// `\(code)`
        case parentheses
        /// `${code}`
        case braces
    }
}

/// The words of a text with spaces between them.
func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
