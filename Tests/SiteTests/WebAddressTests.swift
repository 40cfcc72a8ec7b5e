import BuiltSites
import Testing

@testable import Site

@Suite struct WebAddressTests {
    @Test(arguments: [
        "https://prices.example", "http://prices.example/list", "HTTPS://Prices.Example/",
        "https://prices.example:8443/a?b=c#d", "https://[2001:db8::1]:80/", "https://192.0.2.1/",
        "https://bücher.example/ä", "https://a/b//c", "https://a/?q=https://b/", "https://a/@b",
        "https://a/(b)",
        "https://a/b%20c", "https://a/javascript:alert(1)", "https://a?b", "https://a#b", "https://a/{path}",
    ])
    func web(text: String) throws {
        #expect(try WebAddress(text).text == text)
    }

    @Test(arguments: [
        ("", WebAddress.Fault.relative), ("prices.example", .relative), ("//prices.example/", .relative),
        ("/a", .relative), ("javascript:alert(1)", .scheme("javascript")),
        ("JavaScript:a", .scheme("javascript")),
        ("data:text/html,a", .scheme("data")), ("ftp://a/", .scheme("ftp")), ("file:///a", .scheme("file")),
        (" https://a/", .character(" ")), ("java\tscript:a", .character("\t")),
        ("https://a/\n", .character("\n")),
        ("https:\\\\a", .character("\\")), ("https://a/<b>", .character("<")),
        ("https://a/\"b", .character("\"")),
        ("https://a/\u{202E}b", .character("\u{202E}")), ("https://a/\u{A0}b", .character("\u{A0}")),
        ("https://a/\u{7F}", .character("\u{7F}")), ("https:a", .noHost), ("https:/a", .noHost),
        ("https://", .noHost), ("https:///a", .noHost), ("https://:80/", .noHost), ("https://a:b/", .noHost),
        ("https://a%2eb/", .noHost), ("https://[]/", .noHost), ("https://a,b/", .noHost),
        ("https://name@a/", .credentials), ("https://name:word@a/", .credentials),
        ("https://@a/", .credentials),
    ])
    func notWeb(text: String, fault: WebAddress.Fault) {
        #expect(throws: fault) { try WebAddress(text) }
    }

    @Test(arguments: [
        ("https://handbook.example", "https://handbook.example/", "/"),
        ("http://localhost:8000/a", "http://localhost:8000/a/", "/a/"),
        ("https://handbook.example/a/", "https://handbook.example/a/", "/a/"),
    ])
    func bases(text: String, base: String, path: String) throws {
        let address = try WebAddress(base: text)
        #expect(address.text == base)
        #expect(address.path == path)
        #expect(address.appending(path: "b c/").text == base + "b%20c/")
    }

    @Test(arguments: [
        ("https://a/?b", WebAddress.Fault.queryOrFragment), ("https://a/#b", .queryOrFragment),
        ("https://a//", .emptyPart), ("https://a//b/", .emptyPart), ("https://a/b//", .emptyPart),
        ("https://name:word@a/", .credentials), ("handbook.example", .relative), ("https://", .noHost),
    ])
    func noBases(text: String, fault: WebAddress.Fault) {
        #expect(throws: fault) { try WebAddress(base: text) }
    }

    @Test(arguments: [
        (WebAddress.Fault.relative, "'url' must be a full address", "write it like https://a.example/"),
        (.scheme("data"), "'url' may not use 'data:'", "write it like https://a.example/"),
        (.noHost, "'url' names no host", "write it like https://a.example/"),
        (
            .credentials, "'url' has a name or a password before its host",
            "take out what stands before the '@': everybody would read it"
        ),
        (.character(" "), "'url' has a space in it", "write it as %20, or take it out"),
        (.character("\\"), "'url' has a '\\' in it", "write it as %5C, or take it out"),
        (
            .character("\u{202E}"), "'url' has the invisible character U+202E in it",
            "write it as %E2%80%AE, or take it out"
        ),
        (.queryOrFragment, "'url' has a '?' or '#' in it", "take out the rest from there on"),
        (.emptyPart, "'url' has '//' in its path", "write one slash"),
        (.missing("{path}"), "'url' has no '{path}'", "write it like https://a.example/"),
    ])
    func sentences(fault: WebAddress.Fault, sentence: String, help: String) {
        #expect(fault.sentence(about: "url") == sentence)
        #expect(fault.help(example: "https://a.example/") == help)
    }

    @Test(arguments: [
        ("https://git.example/edit/{path}", "https://git.example/edit/content/a%20b.md"),
        ("https://git.example/?file={path}", "https://git.example/?file=content/a%20b.md"),
    ])
    func editAddresses(text: String, address: String) throws {
        #expect(try EditAddress(text).address(of: "content/a b.md").text == address)
    }

    @Test(arguments: [
        ("{path}", WebAddress.Fault.relative), ("javascript:{path}", .scheme("javascript")),
        ("https://{path}/", .noHost), ("https://git{path}", .noHost),
        ("https://git.example/{path} ", .character(" ")),
        ("https://me@git.example/{path}", .credentials),
        ("https://git.example/edit", .missing("{path}")), ("git.example/edit", .relative),
    ])
    func noEditAddresses(text: String, fault: WebAddress.Fault) {
        #expect(throws: fault) { try EditAddress(text) }
    }

    /// Neither ends the link, nor the cell of the table that it stands in.
    @Test func aDestinationInMarkdown() throws {
        let address = try WebAddress("https://a/)[b](javascript:c|d")
        #expect(address.inMarkdown == "https://a/%29[b]%28javascript:c%7Cd")
    }
}
