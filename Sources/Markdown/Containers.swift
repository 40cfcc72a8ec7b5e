/// The quotes and list items around the block that is being read, outermost first.
///
/// libcmark tells where a block starts, not where its further lines start: each line repeats the marks of
/// its containers, or leaves them out (a lazy continuation). This follows libcmark's own rules for that.
///
/// 1. Every container consumes bytes of each line that it matches, and a leaf starts on a line that holds
///    the marks of all its containers: so the work stays linear in the bytes, at any depth.
struct Containers {
    private var containers: [Container] = []
    /// How many of them, from the outside, know their `indent` and `afterMark`.
    private var measured = 0

    private struct Container {
        let isQuote: Bool
        let startLine: Int
        /// For items: how many columns a line must be indented to belong to it.
        var indent = 0
        /// Behind the container's own mark on its first line.
        var afterMark = LineCursor(offset: 0, column: 0)
    }

    var count: Int { containers.count }

    mutating func push(quoteAt line: Int) { containers.append(Container(isQuote: true, startLine: line)) }

    mutating func push(itemAt line: Int) { containers.append(Container(isQuote: false, startLine: line)) }

    mutating func pop() {
        containers.removeLast()
        measured = min(measured, containers.count)
    }

    /// Behind the marks of a further line of a block, and how many containers had theirs.
    mutating func continuation(of line: Int, in source: SourceText) -> (cursor: LineCursor, matched: Int) {
        measure(in: source)
        return match(line, upTo: containers.count, in: source)
    }

    /// Behind the marks of the line on which a block starts.
    mutating func start(of line: Int, in source: SourceText) -> LineCursor {
        measure(in: source)
        return start(of: line, inside: containers.count, in: source)
    }
}

extension Containers {
    private mutating func measure(in source: SourceText) {
        while measured < containers.count {
            let line = containers[measured].startLine
            var cursor = start(of: line, inside: measured, in: source)
            if containers[measured].isQuote {
                _ = cursor.skipQuoteMark(in: source, line: line)
            } else {
                containers[measured].indent = cursor.skipItemMark(in: source, line: line)
            }
            containers[measured].afterMark = cursor
            measured += 1
        }
    }

    private func start(of line: Int, inside depth: Int, in source: SourceText) -> LineCursor {
        if depth > 0, containers[depth - 1].startLine == line { return containers[depth - 1].afterMark }
        return match(line, upTo: depth, in: source).cursor
    }

    private func match(_ line: Int, upTo depth: Int, in source: SourceText) -> (
        cursor: LineCursor, matched: Int
    ) {
        var cursor = LineCursor(atStartOf: line, in: source)
        for index in 0..<depth {
            let matches =
                containers[index].isQuote
                ? cursor.skipQuoteMark(in: source, line: line)
                : cursor.skipIndent(containers[index].indent, in: source, line: line)
            if !matches { return (cursor, index) }
        }
        return (cursor, depth)
    }
}
