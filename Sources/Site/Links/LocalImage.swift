import Diagnostics
import Markdown

/// The element of an image that is a file of the site, at a path below `content/`, with its size, so that nothing
/// moves when it arrives. Throws what is wrong with the file.
func imageHTML(
    _ image: ImageReference, of file: SourceFile, at path: String, on page: Page, of site: SiteContext
) throws(Diagnostic) -> String {
    let destination = LinkDestination(image.destination)
    func problem(_ rule: String, _ message: String, _ help: String?) -> Diagnostic {
        Diagnostic(.error, rule, message, path: page.source.path, span: image.span, help: help)
    }
    if file.bytes.count > site.configuration.largestImage {
        throw problem(
            "image-too-large",
            "this image has \(file.bytes.count) bytes, more than \(site.configuration.largestImage)",
            "make it smaller, or raise 'largest_image_bytes' in handbook.yaml")
    }
    guard let size = imageSize(file.bytes) else {
        throw problem(
            "image-unreadable",
            "'\(destination.path)' is not a PNG, JPEG, GIF, WebP or SVG image with a size",
            "save it again in one of these formats; an SVG needs width and height, or viewBox")
    }
    let url = site.addresses.url(from: page.route, toFile: path)
    let title: HTML = image.title.isEmpty ? .empty : " title=\"\(image.title)\""
    let extent: HTML = " width=\"\(size.width)\" height=\"\(size.height)\""
    let html: HTML = "<img\(src: url) alt=\"\(image.alt)\"\(extent) loading=\"lazy\"\(title) />"
    return html.text
}
