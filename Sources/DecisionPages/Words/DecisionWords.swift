import Decision
import Diagnostics
import Site

/// The fixed words of the pages that are made from a decision. They know nothing of its subject;
/// everything else that a reader sees is data.
enum DecisionWords {
    static let countFormula = "counted in the decision"

    /// Where answers lead that an earlier decision took to an outcome.
    package static func open(_ question: String) -> String { "Open question: \(question)" }

    static let startTitle = "Decide"
    static let startDescription = "The questions of this decision in their order, and where the answers lead."
    static let signatureLines = ["Owner", "Date", "Decision", "Review by"]
    static func answersGoOn(from answers: String) -> String {
        "Each answer is a link, and goes on from here: \(answers.lowercasedFirst)."
    }
    static let startLink = "Start with the first question"
    static let startAgain = "Start again"
    package static let tree = "The whole decision on one page"
    static let treeTitle = "The whole decision"
    static let questionsTitle = "Questions"
    static let questionsDescription =
        "Every question of this decision: why it is asked, what counts, and how to settle it."
    static let outcomesTitle = "Outcomes"
    static let outcomesDescription =
        "Everything that this decision can end at, with the number of walks that lead there."

    package static let answers = "Answers"
    static let earlierAnswer = "Your earlier answer"
    static let whatCounts = "What counts."
    static let whereTheLineIs = "Where the line is."
    package static let source = "Source"
    static let howToFindOut = "How to find out"
    package static let ask = "Ask"
    static let lookAt = "Look at"
    static let time = "Time needed"
    static let answersSoFar = "Your answers so far"
    static let noAnswersYet = "None yet: this is the first question."
    static let change = "Change"
    static let aboutThisQuestion = "About this question"
    static let moreLinks = "More"

    package static let outcome = "Outcome"
    static let standing = "Standing"
    static let answeredMeaning = "Every question that was asked has an answer."
    static let provisionalMeaning = "It holds for as long as the open questions are answered as assumed here."
    static let noFinding = """
        With so many questions open, this is the default and not a finding: it is what to do for want of answers. \
        Settle the questions below first.
        """
    package static let first = "First"
    static let pattern = "Pattern"
    static let yourAnswers = "Your answers"
    static let openQuestions = "Open questions"
    static let why = "Why"
    static let rulesOut = "What this rules out."
    static let knownTension = "Known tension"
    static let waysOut = "Ways out:"
    static let cost = "What it costs"
    static let costLink = "That depends on your own figures:"
    static let watchFor = "Watch for this"
    static let watchForIf = "Watch for this if:"
    static let nextStep = "Next step"
    static let timeBox = "Time box"
    static let howToDoIt = "How to carry it out:"
    static let whatIf = "What would change this"
    static let whatIfIntroduction =
        "One answer changed at a time, the others given again where they are asked."
    static let whatIfHead: [HTML] = ["Your answer on", "If it were", "The walk leads to"]
    static let noChange = "the same:"
    static let asksFirst = "a question not answered yet:"
    static let provisionalAfter = " (provisional)"
    static let runnerUp = "Runner-up"
    static let runnerUpNeeds = "It would need:"
    package static let record = "Record it"
    static let recordFile = "Download record.md"
    static let walkFile = "Download walk.json"
    static let aboutThisOutcome = "About this outcome"

    static let whyAsked = "Why it is asked"
    static let whatAnswersMean = "What each answer means"
    static let leadsTo = "Leads to:"
    static let walksThrough = "Where it is asked"
    static let whenReached = "When it is reached"
    static let consequences = "What gets better, and what worse"
    static let better = "Better"
    static let worse = "Worse"
    static let revisitWhen = "Look again when"
    static let walksHere = "Walks that end here"
    static let examplesHere = "Worked examples"
    static let noExample = "None yet."

    static let gates = "The gates in order"
    static let noGateStops = "No gate stops the walk"
    static let stop = "Stop"
    static let everyWalk = "Every walk"
    static let outcomeTable = "Outcomes and how often they are reached"
    static let outcomeHead: [HTML] = ["Outcome", "Walks", "All answered", "Worked examples"]
    static let unreachedPatterns = "Patterns that no walk leads to:"
    static let copies = "Copies"
    static let forSlides = "The gates as a picture, for slides (SVG)"
    static let asData = "Questions, outcomes and walks as data (JSON)"
    static let dataSchema = "What the data mean (JSON Schema)"
    static let or = " or "
    static let asksNext = "Next question"
    static let optionMatrix = "Options side by side"
    static let firstQuestion = "at the start of the walk"
    static let goOn = "This address names a walk"
    static let newQuestion = "The question below is new."
    static let answersAreKept = "The later answers are kept."
    static let nowLeads = "The same answers now lead elsewhere."
}

extension DecisionWords {
    /// The start page's own title, if an author wrote that page.
    static func startTitle(in site: SiteContext) -> String {
        site.map.page(at: site.decisionFolders.routes.start).map { site.map.pages[$0].frontMatter.title }
            ?? startTitle
    }

    static func gate(_ number: Int) -> String { "Gate \(number)" }

    static func gate(_ number: Int, of count: Int) -> String { "Gate \(number) of \(count)" }

    static func detail(on gate: Int?) -> String { gate.map { "Detail on gate \($0)" } ?? "Detail" }

    static func detail(after gates: [Int]) -> String {
        guard let last = gates.last else { return "Detail" }
        let others = gates.dropLast().map(String.init).joined(separator: ", ")
        return "Detail, asked after gate \(others.isEmpty ? "" : others + " or ")\(last)"
    }

    package static func back(to title: String) -> String { "Back: \(title)" }

    static func changeAnswer(about label: String) -> String { " answer about \(label)" }

    static func permalink(isOutcome: Bool) -> String {
        "Permanent address of this \(isOutcome ? "outcome" : "question")"
    }

    static func readAs(_ short: String) -> String { " (read as: \(short))" }

    static func notAsked(after gate: Int?) -> String {
        gate.map { "Not asked: gate \($0) already decided this" } ?? "Not asked"
    }

    static func wouldAlsoStop(_ stops: Bool) -> String {
        stops
            ? "; your answer would have stopped the walk here too" : "; your answer would not have stopped it"
    }

    static func provisional(_ count: Int) -> String {
        "Provisional: \(count == 1 ? "1 open question" : "\(count) open questions")"
    }

    static func ifAnswered(_ short: String) -> String { "If \(short):" }

    package static func after(gate number: Int?) -> String {
        number.map { "After gate \($0)" } ?? "Where no gate has stopped the walk"
    }

    package static func after(answer phrase: String) -> String { "After “\(phrase)”" }

    package static func edition(_ name: String) -> String { "edition \(name)" }

    static func addressOfEdition(_ name: String) -> String { "An address of \(edition(name))" }

    /// `Edition 1 advised “Open model, self-hosted” at this address.`
    static func advised(_ edition: String, _ title: String) -> String {
        "\(edition) advised “\(title)” at this address."
    }

    static func asked(_ edition: String, _ title: String) -> String {
        "\(edition) asked “\(title)” at this address."
    }

    static func keptAnswer(_ phrase: String) -> String { "\(phrase) (kept)" }

    /// In the place of a consequence, where answers given earlier lead further.
    static func withKeptAnswers(_ title: String) -> String { "With the answers kept: \(title.sentence)" }

    static func stopped(by gate: Int) -> String { "Gate \(gate) stops the walk" }

    static func onlyIf(_ shorts: [String]) -> [String] {
        shorts.enumerated().map { $0 == 0 ? "only if \($1)" : "or \($1)" }
    }

    static func walks(_ count: Int) -> String { count == 1 ? "1 walk" : "\(count) walks" }

    static func treeDescription(_ table: WalkTable) -> String {
        "Every question, every answer and all \(table.walks.count) walks through this decision, on one page."
    }

    static func pictureDescription(gates: [String]) -> String {
        let titles = gates.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: " ")
        return "\(titles) Each can stop the decision. The page beside this file lists every walk."
    }

    static func startSummary(questions: Int, outcomes: Int) -> String {
        "Up to \(questions) answers lead to one of \(outcomes) outcomes."
    }

    /// `gate 3 of 4, after: data no, frontier no`.
    static func walkContext(_ place: String, after steps: [Step]) -> String {
        let answers = steps.map { "\($0.question) \($0.answer)" }.joined(separator: ", ")
        return steps.isEmpty ? place : "\(place), after: \(answers)"
    }
}
