/// The rules for the path of a published file: relative, with `/` between parts, inside the output folder.
package enum PublishedPath {
    package enum Fault: Sendable, Hashable {
        case empty, absolute, emptyPart, dotPart, partTooLong, tooLong, zeroByte
    }

    /// In bytes: what Linux's and Apple's file systems allow.
    package static let longestPart = 255
    /// In bytes: the longest key of object stores, and the longest path of Apple's systems. It also keeps
    /// the tree flat enough to hold a folder of each level open.
    package static let longestPath = 1024

    /// The first rule that a path breaks, or nil when a file may be published there.
    package static func fault(in path: String) -> Fault? {
        if path.isEmpty { return .empty }
        if path.utf8.first == UInt8(ascii: "/") { return .absolute }
        if path.utf8.contains(0) { return .zeroByte }
        if path.utf8.count > longestPath { return .tooLong }
        for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            if part.isEmpty { return .emptyPart }
            if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return .dotPart }
            if part.count > longestPart { return .partTooLong }
        }
        return nil
    }
}

extension PublishedPath.Fault {
    /// What is wrong, as a clause: `the path has a zero byte`.
    package var phrase: String {
        switch self {
        case .empty: "the path is empty"
        case .absolute: "the path begins with '/'"
        case .emptyPart: "the path has an empty part"
        case .dotPart: "the path has a part '.' or '..'"
        case .partTooLong: "a part of the path is longer than \(PublishedPath.longestPart) bytes"
        case .tooLong: "the path is longer than \(PublishedPath.longestPath) bytes"
        case .zeroByte: "the path has a zero byte"
        }
    }
}
