import Cost
import Decision
package import Diagnostics
import Exact
import Fields
import InferencePages
import Site

/// A decision record, read back: what was answered, what was advised, and what that rested on.
package struct DecisionRecord: Sendable {
    package let path: String
    /// The answers by hand, by question; also those that the walk did not ask for.
    let answers: [String: String]
    /// The answers that costs gave at the time.
    let computed: [String: String]
    /// The id of the outcome; nil where a question was open.
    package let outcome: String?
    /// How the outcome stood against the costs; nil where there were none.
    let standing: String?
    /// USD a month, by option.
    let costs: [OptionID: Rational]
    let subject: Subject
    let reviewBy: CalendarDate?

    enum Subject: Sendable {
        case none
        case workload(LocatedValue)
        /// A scenario or comparison of the handbook that stood for the costs, and answered nothing.
        case example(String)
        case comparison(String)
    }

    /// The numbers of the tables at the time, by name.
    let inputs: [TableInput]
}

extension DecisionRecord {
    /// Reads a record; nil where the file is none: it has no front matter with `record:`, and no line with the walk.
    /// Throws the first problem of one that cannot be read.
    package init?(_ file: SourceFile) throws(Diagnostic) {
        if let block = frontMatter(file.bytes) {
            let value = try readYAML(file, in: block)
            guard case .mapping(let entries) = value.content, entries.contains(where: { $0.key == "record" })
            else {
                return nil
            }
            try self.init(value, path: file.path)
        } else {
            guard let walk = walkLine(String(decoding: file.bytes, as: UTF8.self)) else { return nil }
            self.init(walk, path: file.path)
        }
    }

    private init(_ value: LocatedValue, path: String) throws(Diagnostic) {
        var reader = FieldReader(value, what: "the record", path: path)
        let version = reader.requiredString("record")
        for key in ["handbook", "edition", "evaluated", "walk", "option", "prices"] {
            _ = reader.value(key)
        }
        answers = reader.texts("answers")
        computed = reader.texts("computed")
        outcome = reader.string("outcome")
        standing = reader.string("standing")
        reviewBy = reader.date("review_by")
        costs = Dictionary(
            reader.numbers("costs").map { (OptionID(rawValue: $0.name), $0.value) },
            uniquingKeysWith: { first, _ in first })
        inputs = reader.numbers("inputs").map { TableInput(name: $0.name, text: $0.text) }
        if let workload = reader.value("workload") {
            subject = .workload(workload)
        } else if let example = reader.string("example") {
            subject = .example(example)
        } else if let comparison = reader.string("comparison") {
            subject = .comparison(comparison)
        } else {
            subject = .none
        }
        // What a team adds is its own; slips of our keys are told.
        _ = reader.foreignKeys()
        self.path = path
        if let version, version != "2" {
            reader.report(
                "record-version", "a record of version '\(version)' cannot be read",
                at: reader.span(of: "record"),
                help: "this program reads version 2, and records without front matter")
        }
        if let problem = reader.finish().first(where: { $0.severity == .error }) { throw problem }
    }

    /// A record of the first edition, which has its walk's address alone.
    private init(_ walk: ListedWalk, path: String) {
        self.path = path
        answers = Dictionary(
            walk.steps.map { ($0.question, $0.answer) }, uniquingKeysWith: { first, _ in first })
        computed = [:]
        outcome = walk.end
        standing = nil
        costs = [:]
        subject = .none
        reviewBy = nil
        inputs = []
    }
}

extension FieldReader {
    /// A group of texts.
    fileprivate mutating func texts(_ key: String) -> [String: String] {
        guard case .mapping(let entries)? = value(key)?.content else { return [:] }
        return Dictionary(
            entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// A group of numbers, in its order; what is none is reported.
    fileprivate mutating func numbers(_ key: String) -> [(name: String, text: String, value: Rational)] {
        guard case .mapping(let entries)? = value(key)?.content else { return [] }
        return entries.compactMap { entry in
            guard let text = entry.value.text, let number = try? NumberText.value(of: text) else {
                report("record-number", "'\(entry.key)' is no number", at: entry.value.span)
                return nil
            }
            return (entry.key, text, number)
        }
    }
}

/// The bytes between the lines of front matter at the head of a text, whichever way its lines end.
private func frontMatter(_ bytes: [UInt8]) -> Range<Int>? {
    let fence = Array("---".utf8)
    var (start, opening): (Int, Int?) = (0, nil)
    while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = bytes[start..<end]
        let isFence = line.elementsEqual(fence) || line.elementsEqual(fence + [UInt8(ascii: "\r")])
        if let opening {
            if isFence { return opening..<start }
        } else {
            guard isFence else { return nil }
            opening = end + 1
        }
        start = end + 1
    }
    return nil
}

/// The walk that a record of the first edition names: the end of its address.
private func walkLine(_ text: String) -> ListedWalk? {
    for line in text.split(separator: "\n") where line.hasPrefix("- Walk: ") {
        guard let walk = line.firstRange(of: "/walk/") else { continue }
        var path = line[walk.upperBound...].trimmingWhitespace
        if path.hasSuffix("/") { path.removeLast() }
        if let listed = ListedWalk(path) { return listed }
    }
    return nil
}

extension Substring {
    fileprivate var trimmingWhitespace: String {
        String(self).replacing(" ", with: "").replacing("\r", with: "")
    }
}
