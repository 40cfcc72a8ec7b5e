/// One sentence when the file's name does not say what is in it.
func nameViolations(_ source: SwiftSource) -> [String] {
    let vague: Set<String> = [
        "Common", "Extensions", "Helper", "Helpers", "Manager", "Misc", "Util", "Utilities", "Utils",
    ]
    // CommonMark is the name of a format.
    let words = capitalisedWords(source.name.replacing("CommonMark", with: "Commonmark"))
    return words.filter(vague.contains).map { "\(source.path) is named '\($0)': name what is in it" }
}

/// One sentence for each construct that ends the process on bad input instead of reporting it.
func trapViolations(_ source: SwiftSource) -> [String] {
    source.codeLines.enumerated().flatMap { index, line in
        ["try!", "as!", "fatalError("].filter { containsWord($0, in: line) }.map {
            "\(source.path):\(index + 1) uses '\($0)': report a diagnostic or throw"
        }
    }
}

/// One sentence when the file is too long to hold one idea.
func lengthViolations(_ source: SwiftSource) -> [String] {
    let limit = 300
    if source.lineCount <= limit { return [] }
    return ["\(source.path) has \(source.lineCount) lines, more than \(limit): split it by idea"]
}

/// One sentence for each construct that compiles the build machine's paths into the program.
func compiledPathViolations(_ source: SwiftSource) -> [String] {
    source.codeLines.enumerated().flatMap { index, line in
        ["#filePath", "Bundle.module"].filter { containsWord($0, in: line) }.map {
            "\(source.path):\(index + 1) uses '\($0)', which holds a path of the build machine"
        }
    }
}

/// One sentence for each link that is written into HTML as text: `HTML` writes what is a `LinkURL`.
///
/// The feed is XML, and escapes its own base address.
func writtenLinkViolations(_ source: SwiftSource) -> [String] {
    let printing: Set = ["Site", "Claims", "CostPages", "InferencePages", "DecisionPages"]
    guard let target = source.target, printing.contains(target) else { return [] }
    return source.lines.enumerated().compactMap { index, line in
        guard let link = line.firstMatch(of: /\b(href|src)=\\?"\\\((?!xmlText)/) else { return nil }
        return "\(source.path):\(index + 1) writes '\(link.1)=' itself: write '\\(\(link.1): url)'"
    }
}

/// The words of a name; a run of capitals is one word: `HTML` and `Utils` in `HTMLUtils`.
private func capitalisedWords(_ name: String) -> [String] {
    let letters = Array(name)
    var words: [String] = []
    for (index, letter) in letters.enumerated() where letter.isLetter {
        let afterCapital = index > 0 && letters[index - 1].isUppercase
        let beforeSmall = index + 1 < letters.count && letters[index + 1].isLowercase
        let startsWord = letter.isUppercase && (!afterCapital || beforeSmall)
        if words.isEmpty || startsWord { words.append("") }
        words[words.count - 1].append(letter)
    }
    return words
}

/// Whether the line holds `word` where no identifier runs into it: `entry!` is not `try!`.
private func containsWord(_ word: String, in line: Substring) -> Bool {
    line.ranges(of: word).contains { range in
        guard range.lowerBound > line.startIndex else { return true }
        let before = line[line.index(before: range.lowerBound)]
        return !(before.isLetter || before.isNumber || before == "_")
    }
}
