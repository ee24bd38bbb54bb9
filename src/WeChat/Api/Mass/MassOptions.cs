using System.Text;

namespace WeChat.Api.Mass;

/// <summary>How a mass message is sent.</summary>
public sealed record MassOptions
{
    public const int LongestClientMessageId = 64;

    /// <summary>
    /// At most 64 bytes. WeChat accepts one id once in 24 hours, so only a sending with an id may be repeated after
    /// a failure; without one WeChat goes by the content.
    /// </summary>
    public string? ClientMessageId { get; init; }

    /// <summary>Send even when WeChat finds that articles are reprints.</summary>
    public bool SendReprints { get; init; }

    internal void Check()
    {
        if (
            ClientMessageId is { } id
            && Encoding.UTF8.GetByteCount(id) is 0 or > LongestClientMessageId
        )
        {
            throw new ArgumentException(
                $"A client message id has 1 to {LongestClientMessageId} bytes."
            );
        }
    }
}
