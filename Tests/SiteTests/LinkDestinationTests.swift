import BuiltSites
import Site
import Testing

@Suite struct LinkDestinationTests {
    @Test(arguments: [
        ("b.md", "b.md", nil, nil),
        ("b.md#x", "b.md", nil, "x"),
        ("b.md#", "b.md", nil, ""),
        ("#x", "", nil, "x"),
        ("b.md?a=1#x", "b.md", "a=1", "x"),
        ("b.md#x?y#z", "b.md", nil, "x?y#z"),
        ("a%20b.md#%C3%A4", "a b.md", nil, "ä"),
        ("a%23b.md", "a#b.md", nil, nil),
        ("50%.md#5%", "50%.md", nil, "5%"),
        ("", "", nil, nil),
    ])
    func parts(text: String, path: String, query: String?, fragment: String?) {
        let destination = LinkDestination(text)
        #expect(destination.path == path)
        #expect(destination.query == query)
        #expect(destination.fragment == fragment)
    }

    @Test(arguments: [
        ("https://x", "https"), ("HTTPS://x", "https"), ("mailto:a@b", "mailto"), ("a+b-c.d:x", "a+b-c.d"),
        ("term:x", "term"), ("b.md", nil), ("./a:b", nil), ("1a:b", nil), (":a", nil), ("", nil),
        ("#a:b", nil),
        ("a b:c", nil), ("é:b", nil),
    ])
    func schemes(text: String, scheme: String?) {
        #expect(urlScheme(text) == scheme)
    }
}
