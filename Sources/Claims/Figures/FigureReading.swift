import Exact

/// The figures in a text, in order. A number right behind a letter is part of a name. Where the text is held to a volume,
/// `unit` has the words of its unit.
func claimedFigures(in text: String, unit: ValueUnit = .plain) -> [ClaimedFigure] {
    var reader = FigureReader(FigureTokens(text).pieces, volumeWords: unit.volumeWords)
    return reader.figures()
}

private struct FigureReader {
    let pieces: [FigureTokens.Piece]
    /// What a volume is counted in; empty where figures are held to no volume.
    let volumeWords: [String]
    var index = 0

    init(_ pieces: [FigureTokens.Piece], volumeWords: [String]) {
        self.pieces = pieces
        self.volumeWords = volumeWords
    }

    mutating func figures() -> [ClaimedFigure] {
        var figures: [ClaimedFigure] = []
        while index < pieces.count {
            let start = index
            var figure: ClaimedFigure?
            switch pieces[index].token {
            case .number(let digits) where !isPartOfName(index): figure = number(digits)
            case .word(let word): figure = words(word)
            default: break
            }
            index = max(index, start + 1)
            guard var figure else { continue }
            figure.extent = extent(from: start, of: figure)
            figure.noun = word(index) ?? (isSign(index, "-", glued: true) ? word(index + 1) : nil)
            figures.append(figure)
        }
        return figures
    }

    // MARK: Numbers in digits

    private mutating func number(_ digits: String) -> ClaimedFigure {
        let start = index
        index += 1
        let range = pieces[start].range
        if isVolume(index) { return amount(digits, start) }
        if isSign(start + 1, "/", glued: true), let bottom = whole(start + 2), let top = Int(digits),
            bottom > 0
        {
            index = start + 3
            return ClaimedFigure(
                form: .fraction(top, bottom, isWords: false),
                range: range.lowerBound..<pieces[start + 2].range.upperBound)
        }
        if digits == "1", word(start + 1) == "in", case .number(let many)? = token(start + 2) {
            index = start + 3
            return ClaimedFigure(form: .oneIn(many), range: pieces[start + 2].range)
        }
        if isSign(start + 1, "%") { return percent(digits, range, upTo: start + 2) }
        if word(start + 1) == "percent" { return percent(digits, range, upTo: start + 2) }
        if word(start + 1) == "per", word(start + 2) == "cent" {
            return percent(digits, range, upTo: start + 3)
        }
        if isFactor(start) { return ClaimedFigure(form: .factor(digits), range: range) }
        return amount(digits, start)
    }

    private mutating func percent(_ digits: String, _ range: Range<Int>, upTo end: Int) -> ClaimedFigure {
        index = end
        return ClaimedFigure(form: .percent(digits), quantity: .share, range: range)
    }

    private mutating func amount(_ digits: String, _ start: Int) -> ClaimedFigure {
        let range = pieces[start].range
        var figure = ClaimedFigure(form: .digits(digits), range: range)
        figure.hasCommas = digits.prefix { $0 != "." }.count < 4 || range.count > digits.utf8.count
        if isSign(start - 1, "$") || word(start - 1) == "usd" { figure.quantity = .usd }
        // A unit may begin with what looks like a scale: `5 million requests`, `5 m³`.
        if let scale = token(index).flatMap(scale), !isVolume(index) || isVolume(index + 1) {
            figure.scale = scale
            index += 1
        }
        readUnit(of: &figure)
        readPeriod(of: &figure)
        return figure
    }

    /// `tokens`, `USD`, `months` behind a number.
    private mutating func readUnit(of figure: inout ClaimedFigure) {
        if isVolume(index) {
            figure.quantity = .volume(words: volumeWords)
            index += volumeWords.count
            return
        }
        switch word(index) {
        case "tokens", "token": figure.quantity = .tokens
        case "usd", "dollars": figure.quantity = .usd
        case "months", "month": figure.quantity = .months
        default: return
        }
        index += 1
    }

    private mutating func readPeriod(of figure: inout ClaimedFigure) {
        guard let period = FigurePeriod(pieces, at: index) else { return }
        figure.period = period.period
        index = period.end
    }

    // MARK: Numbers in words

    /// `two thirds`, `a quarter`, `half`, `eight`, `one in ten`.
    private mutating func words(_ word: String) -> ClaimedFigure? {
        let start = index
        if let bottom = NumberWords.part(word), word == "half" || isArticle(start - 1) {
            let from = isArticle(start - 1) ? start - 1 : start
            return fraction(1, bottom, from, start)
        }
        guard let number = NumberWords.whole(word) else { return nil }
        if let bottom = self.word(start + 1).flatMap(NumberWords.part), number > 0 {
            return fraction(number, bottom, start, start + 1)
        }
        if number == 1, self.word(start + 1) == "in",
            let many = self.word(start + 2).flatMap(NumberWords.whole) ?? whole(start + 2)
        {
            index = start + 3
            return ClaimedFigure(form: .oneIn(String(many)), range: pieces[start + 2].range)
        }
        return ClaimedFigure(form: .word(number), range: pieces[start].range)
    }

    private mutating func fraction(_ top: Int, _ bottom: Int, _ first: Int, _ last: Int) -> ClaimedFigure {
        index = last + 1
        return ClaimedFigure(
            form: .fraction(top, bottom, isWords: true),
            range: pieces[first].range.lowerBound..<pieces[last].range.upperBound)
    }
}

extension FigureReader {
    private func extent(from start: Int, of figure: ClaimedFigure) -> Range<Int> {
        let sign = isSign(start - 1, "$") || word(start - 1) == "usd" ? start - 1 : start
        let first = min(pieces[sign].range.lowerBound, figure.range.lowerBound)
        return first..<pieces[index - 1].range.upperBound
    }

    private func token(_ index: Int) -> FigureTokens.Token? {
        pieces.indices.contains(index) ? pieces[index].token : nil
    }

    private func word(_ index: Int) -> String? {
        if case .word(let word)? = token(index) { word.lowercased() } else { nil }
    }

    /// Whether the unit of the volume stands here.
    private func isVolume(_ index: Int) -> Bool {
        !volumeWords.isEmpty
            && volumeWords.enumerated().allSatisfy { token(index + $0.offset)?.text == $0.element }
    }

    private func whole(_ index: Int) -> Int? {
        if case .number(let digits)? = token(index) { Int(digits) } else { nil }
    }

    private func isSign(_ index: Int, _ sign: Character, glued: Bool = false) -> Bool {
        guard case .sign(let byte)? = token(index) else { return false }
        return byte == sign.asciiValue && (!glued || pieces[index].isGlued)
    }

    private func isArticle(_ index: Int) -> Bool { ["a", "an"].contains(word(index) ?? "") }

    /// `H100`, `v2`, `gpt-5`.
    private func isPartOfName(_ index: Int) -> Bool {
        guard pieces[index].isGlued else { return false }
        if case .word? = token(index - 1) { return true }
        return isSign(index - 1, "-") && pieces[index - 1].isGlued
    }

    /// `a factor of 18`, `18 times`, `18-fold`, `18x`.
    private func isFactor(_ index: Int) -> Bool {
        if word(index - 1) == "of", word(index - 2) == "factor" { return true }
        if ["times", "x", "fold"].contains(word(index + 1) ?? "") { return true }
        return isSign(index + 1, "-") && word(index + 2) == "fold"
    }

    private func scale(_ token: FigureTokens.Token) -> Rational? {
        guard case .word(let word) = token else { return nil }
        switch word {
        case "k", "thousand": return 1_000
        case "M", "m", "million": return 1_000_000
        case "G", "B", "bn", "billion": return 1_000_000_000
        default: return nil
        }
    }
}
