namespace WeChat.Callbacks;

/// <summary>What every <see cref="CallbackFailureCode"/> means outside: number, HTTP status, text.</summary>
public static class CallbackFailureCodes
{
    /// <summary>Tencent's number, -40001 to -40011; several causes may share one.</summary>
    public static int Number(this CallbackFailureCode code) => Describe(code).Number;

    /// <summary>400 for what cannot be read, 401 for what is not proved, 413 for what is too large.</summary>
    public static int HttpStatus(this CallbackFailureCode code) => Describe(code).Status;

    /// <summary>A fixed English sentence; never holds anything of the request.</summary>
    public static string Reason(this CallbackFailureCode code) => Describe(code).Reason;

    private static (int Number, int Status, string Reason) Describe(CallbackFailureCode code) =>
        code switch
        {
            CallbackFailureCode.SignatureMismatch => (-40001, 401, "The signature does not match."),
            CallbackFailureCode.Stale => (-40001, 401, "The timestamp is outside the window."),
            CallbackFailureCode.EncryptionRequired => (
                -40001,
                401,
                "Only encrypted callbacks are accepted."
            ),
            CallbackFailureCode.EncryptionNotConfigured => (
                -40004,
                400,
                "No EncodingAESKey is configured for encrypted callbacks."
            ),
            CallbackFailureCode.MissingParameter => (
                -40003,
                400,
                "A signed query parameter is missing or not readable."
            ),
            CallbackFailureCode.EmptyBody => (-40002, 400, "The body is empty."),
            CallbackFailureCode.BodyTooLarge => (-40002, 413, "The body is too large."),
            CallbackFailureCode.InvalidUtf8 => (-40002, 400, "The body is not valid UTF-8."),
            CallbackFailureCode.DoctypeForbidden => (-40002, 400, "A DTD is not accepted."),
            CallbackFailureCode.EntityForbidden => (-40002, 400, "An entity is not accepted."),
            CallbackFailureCode.TooComplex => (-40002, 400, "Too many fields or levels."),
            CallbackFailureCode.Malformed => (-40002, 400, "The body is neither XML nor JSON."),
            CallbackFailureCode.EncryptMissing => (-40002, 400, "The body has no Encrypt field."),
            CallbackFailureCode.IllegalAesKey => (-40004, 400, "The EncodingAESKey is illegal."),
            CallbackFailureCode.AppIdMismatch => (-40005, 401, "Meant for another AppId."),
            CallbackFailureCode.EncryptFailed => (-40006, 400, "Encryption failed."),
            CallbackFailureCode.DecryptFailed => (-40007, 400, "Decryption failed."),
            CallbackFailureCode.IllegalBuffer => (-40008, 400, "The decrypted buffer is illegal."),
            CallbackFailureCode.InvalidBase64 => (-40010, 400, "Encrypt is not valid Base64."),
            CallbackFailureCode.ReplyFailed => (-40011, 400, "The reply is not readable."),
            _ => throw new ArgumentOutOfRangeException(nameof(code)),
        };
}
