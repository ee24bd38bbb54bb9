namespace WeChat.Callbacks;

/// <summary>
/// Why a callback was not accepted. <see cref="CallbackFailureCodes.Number"/> gives the number
/// Tencent's sample kits use for the same cause.
/// </summary>
public enum CallbackFailureCode
{
    /// <summary>The signature does not cover what was received, with no accepted Token.</summary>
    SignatureMismatch = 1,

    /// <summary>The timestamp lies outside the freshness window.</summary>
    Stale,

    /// <summary>A clear body arrived although only encrypted ones are accepted.</summary>
    EncryptionRequired,

    /// <summary>An encrypted body arrived although no EncodingAESKey is configured.</summary>
    EncryptionNotConfigured,

    /// <summary>A query parameter the signature is made of is absent or not readable.</summary>
    MissingParameter,

    EmptyBody,

    /// <summary>The body is over <see cref="CallbackLimits.BodyBytes"/>.</summary>
    BodyTooLarge,

    InvalidUtf8,

    /// <summary>The body carries a document type definition.</summary>
    DoctypeForbidden,

    /// <summary>The body uses an entity that is not one of XML's five or a character reference.</summary>
    EntityForbidden,

    /// <summary>Deeper or with more fields than any payload of WeChat.</summary>
    TooComplex,

    /// <summary>Neither well-formed XML nor valid JSON.</summary>
    Malformed,

    /// <summary>The query announces an encrypted body, the body has no Encrypt field.</summary>
    EncryptMissing,

    IllegalAesKey,
    AppIdMismatch,
    EncryptFailed,

    /// <summary>The ciphertext does not decrypt: wrong key, wrong length or broken padding.</summary>
    DecryptFailed,

    /// <summary>It decrypts, but the length field points outside of the buffer.</summary>
    IllegalBuffer,

    InvalidBase64,

    /// <summary>A reply could not be rendered or read.</summary>
    ReplyFailed,
}
