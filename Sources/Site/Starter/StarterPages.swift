/// A page of a new handbook.
struct StarterPage: Sendable {
    package let path: String
    package let frontMatter: String
    package let text: String
}

let starterPages = [
    StarterPage(
        path: "index.md", frontMatter: "title: Build it or buy it\ndescription: Where to start.",
        text: """
            This is a new handbook. It holds a small decision to replace: [make it](decide/index.md), or read \
            [the options](patterns/index.md) first.

            """),
    StarterPage(
        path: "404.md", frontMatter: "title: No such page\ndescription: The address leads nowhere.",
        text: "Start again at [the first page](index.md).\n"),
    StarterPage(
        path: "decide/index.md",
        frontMatter: "title: Decide\ndescription: Two gates, in order. The first yes decides.\norder: 1",
        text: """
            ```{start}
            ```

            ```{gate-list}
            ```

            ## The whole decision

            ```{decision-tree}
            ```

            """),
    StarterPage(
        path: "patterns/index.md",
        frontMatter: "title: Options\ndescription: What can come out of the decision.\norder: 2",
        text: """
            ```{option-matrix}
            ```

            """),
    option("buy", "Buy", cost: "Licences, every year", effort: "Weeks"),
    option("build", "Build", cost: "A team, for as long as it lives", effort: "Quarters"),
    option("wait", "Wait", cost: "What the gap costs meanwhile", effort: "None"),
    StarterPage(
        path: "examples/index.md",
        frontMatter: "title: Examples\ndescription: Cases that the program replays on every build.\norder: 3",
        text: """
            ```{contents}
            ```

            """),
    example("expense-reports", "Expense reports", walk: "market-yes", outcome: "buy"),
    example("core-scheduler", "The scheduler at the core", walk: "market-no/team-yes", outcome: "build"),
    example("internal-forum", "An internal forum", walk: "market-no/team-no", outcome: "wait"),
]

private func option(_ id: String, _ title: String, cost: String, effort: String) -> StarterPage {
    StarterPage(
        path: "patterns/\(id).md",
        frontMatter: """
            title: \(title)
            description: What it means to choose this option.
            option:
              What it costs: \(cost)
              Time to first use: \(effort)
            """,
        text: "Say here what this option is, when it fits, what it needs, and how to leave it.\n")
}

private func example(_ id: String, _ title: String, walk: String, outcome: String) -> StarterPage {
    StarterPage(
        path: "examples/\(id).md",
        frontMatter: """
            title: \(title)
            description: A case that ends at \(outcome).
            expect: {walk: \(walk), outcome: \(outcome)}
            """,
        text: """
            State the facts here. The build replays these answers, and fails when they lead elsewhere:

            ```{walk-trace}
            ```

            """)
}
