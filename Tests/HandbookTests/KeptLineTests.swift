import Testing

@testable import handbook

@Test func aFileThatWasKeptAsideIsTold() {
    #expect(
        keptLine("a.html", "a.html.theirs", in: "public")
            == "another program wrote public/a.html while the site came there: kept as public/a.html.theirs")
}
