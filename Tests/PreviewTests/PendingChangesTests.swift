import Testing

@testable import Preview

@Suite struct PendingChangesTests {
    @Test func whatComesMeanwhileWaitsAsOne() async {
        let changes = PendingChanges()
        for number in 0..<1000 { changes.add(["\(number % 10)"]) }
        #expect(await changes.next()?.count == 10)
        changes.add([])
        #expect(await changes.next() == [])
        changes.finish()
        #expect(await changes.next() == nil)
    }
}
