import Testing

@testable import Site

/// Whoever cuts the end off an address comes to the nearest page above.
@Suite struct TrimmedAddressTests {
    @Test func foldersWithoutAPageLeadUpwards() {
        let trimmed = TrimmedAddresses(
            above: [
                "cost/s/chat/big/index.html", "cost/s/chat/near.svg", "data/decision.json",
                "old/x/index.html",
            ],
            pages: [Route(""), Route("cost/"), Route("cost/s/chat/big/"), Route("old/x/")]
        ) { $0 == "old/index.html" }
        #expect(
            trimmed.moves.map { "\($0.from) \($0.to)" } == [
                "/cost/s/ /cost/", "/cost/s/chat/ /cost/", "/data/ /",
            ])
    }
}
