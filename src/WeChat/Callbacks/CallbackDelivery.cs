using WeChat.Messages;
using WeChat.Wire;

namespace WeChat.Callbacks;

/// <summary>An accepted callback, and all that is needed to answer it in the same manner.</summary>
/// <param name="Format">Of the body; a reply's envelope uses the same.</param>
/// <param name="Token">Whose signature matched.</param>
/// <param name="Key">Whose ciphertext it was; Current when it came clear.</param>
public sealed record CallbackDelivery(
    InboundMessage Message,
    CallbackQuery Query,
    WireFormat Format,
    bool IsEncrypted,
    CredentialAge Token,
    CredentialAge Key
)
{
    public override string ToString() => $"CallbackDelivery({Message})";
}
