using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Points.Contracts;

/// <param name="Cause">Unique in the house, at most 120 of ASCII, beginning with the kind: <c>sign-in:…</c>.</param>
public sealed record PointEarning(PersonId Person, PointKind Kind, string Cause);

/// <summary>Gives points for what the rules give some for.</summary>
public interface IPointEarnings
{
    /// <summary>The same cause twice is one transfer, whoever asks at once. Takes effect at once, apart from the caller's unit of work.</summary>
    /// <returns>Refused while points are switched off.</returns>
    Task<Outcome<PointReceipt>> EarnAsync(
        PointEarning earning,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
