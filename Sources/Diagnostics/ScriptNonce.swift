/// How the policy of a page whose author writes HTML knows the scripts of the site: by the `nonce` that the scripts
/// of templates bear.
///
/// It is no secret, and need not be: an author's HTML can only use it by naming the attribute, and a page that does is
/// an error. A path or a hash would not do: a policy cannot name a relative path, and browsers check no hash of a
/// file that was opened from disk.
package enum ScriptNonce {
    package static let value = "site"
    /// With a space before it.
    package static let attribute = " nonce=\"\(value)\""
}
