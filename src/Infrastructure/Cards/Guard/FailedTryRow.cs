using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Cards.Guard;

/// <summary>Failed tries of one fan on one target from one address in ten minutes: a flood is one row that counts.</summary>
internal sealed class FailedTryRow
{
    /// <summary>Tens of minutes since 1970.</summary>
    public int Bucket { get; init; }

    public BlindIndex Fan { get; init; }

    public BlindIndex Target { get; init; }

    public BlindIndex Address { get; init; }

    /// <summary>Looked up and wrong.</summary>
    public int Wrong { get; init; }

    /// <summary>Stopped before anything was looked up.</summary>
    public int Stopped { get; init; }

    public DateTimeOffset FirstAt { get; init; }

    public DateTimeOffset LastAt { get; init; }

    public static int BucketOf(DateTimeOffset at) => (int)(at.ToUnixTimeSeconds() / 600);
}
