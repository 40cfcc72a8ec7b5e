import Decision
import DecisionPages
import Site

/// Asks the questions of a decision on a terminal, one after the other.
///
/// Arrow keys move, Return or a number chooses, `b` goes back, `q` leaves.
struct Questionnaire {
    private let consultation: Consultation
    private let start: WalkReport

    private let answers: [String: String]
    private let evidence: WorkloadEvidence?

    /// `answers` are held already (question id to answer id): their questions are not asked.
    init(
        _ consultation: Consultation, from start: WalkReport, holding answers: [String: String],
        evidence: WorkloadEvidence?
    ) {
        self.consultation = consultation
        self.start = start
        self.answers = answers
        self.evidence = evidence
    }

    /// The finished walk, or nil when the reader left.
    func ask() -> WalkReport? {
        var reports = [start]
        while let report = reports.last {
            guard report.outcome == nil else { return report }
            Terminal.print(report.text() + "\n")
            switch choose(among: report.choices.map(\.answer.short), canGoBack: reports.count > 1) {
            case .answer(let index):
                reports.append(
                    consultation.report(after: report.choices[index], holding: answers, evidence: evidence))
            case .back: reports.removeLast()
            case .leave: return nil
            }
        }
        return nil
    }

    private enum Move {
        case answer(Int)
        case back
        case leave
    }

    private func choose(among answers: [String], canGoBack: Bool) -> Move {
        Terminal.readingKeys {
            // Nothing is chosen until somebody does: Return alone would take the first answer, which often stops.
            var selected: Int?
            while true {
                Terminal.status(menu(of: answers, selected: selected, canGoBack: canGoBack))
                switch Terminal.readKey() {
                case .next: selected = selected.map { ($0 + 1) % answers.count } ?? 0
                case .previous: selected = ((selected ?? 0) + answers.count - 1) % answers.count
                case .enter:
                    guard let selected else { continue }
                    return finish(.answer(selected))
                case .character("b") where canGoBack: return finish(.back)
                case .character("q"), .end: return finish(.leave)
                case .character(let character):
                    guard let number = character.wholeNumberValue, answers.indices.contains(number - 1) else {
                        continue
                    }
                    return finish(.answer(number - 1))
                case .other: continue
                }
            }
        }
    }

    private func menu(of answers: [String], selected: Int?, canGoBack: Bool) -> String {
        let items = answers.enumerated().map { index, answer in
            index == selected ? "[\(index + 1) \(answer)]" : " \(index + 1) \(answer) "
        }
        let back = canGoBack ? ", b goes back" : ""
        return "\(items.joined(separator: " "))  (arrows and Return, or a number\(back), q leaves)"
    }

    private func finish(_ move: Move) -> Move {
        Terminal.status("")
        return move
    }
}
