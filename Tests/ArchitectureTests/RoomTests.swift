import Testing

@Suite("Folders of a target have one direction") struct RoomTests {
    @Test("in every target") func everyTarget() throws {
        let targets = Dictionary(grouping: try Repository.sources()) { $0.target ?? "" }
        for (target, sources) in targets.sorted(by: { $0.key < $1.key }) {
            let circle = Rooms(sources).circle
            #expect(circle.isEmpty, "\(target): \(circle.joined(separator: ", and "))")
        }
    }

    @Test("and a circle is told with what closes it") func aCircleIsTold() {
        let rooms = Rooms([
            SwiftSource(
                path: "Sources/Site/Model/Page.swift",
                text: "package struct Page {\n    let links: [PageLink]\n}\n"),
            SwiftSource(
                path: "Sources/Site/Links/PageLink.swift",
                text: "struct PageLink {\n    func end() { measured(self) }\n}\n"),
            SwiftSource(
                path: "Sources/Site/Checks/Measure.swift",
                text: "func measured(_ link: PageLink) -> Page? { nil }\n"),
            SwiftSource(path: "Sources/Site/SitePart.swift", text: "let part = Page(links: [])\n"),
        ])
        #expect(
            rooms.circle == [
                "Sources/Site/Checks/Measure.swift uses PageLink",
                "Sources/Site/Links/PageLink.swift uses measured",
            ])
    }

    @Test("and neither a member nor a comment is a use") func whatIsNoUse() {
        let rooms = Rooms([
            SwiftSource(
                path: "Sources/Site/Model/Page.swift",
                text: "struct Page {\n    // A PageLink.\n    func go() { link.measured() }\n}\n"),
            SwiftSource(
                path: "Sources/Site/Links/PageLink.swift",
                text: "struct PageLink { let page: Page }\nfunc measured() {}\n"),
        ])
        #expect(rooms.circle.isEmpty)
    }
}
