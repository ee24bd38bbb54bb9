using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>
/// A public value as it is known here: fetched from its source, or read there by two people who wrote the same. All draws that
/// wait for it share the row.
/// </summary>
public sealed class PublicValue
{
    public const string Table = "lotteries_public_values";
    public const string OnePerIssue = "ux_lotteries_public_values_issue";
    public const int MaxIssueLength = 16;
    public const int MaxValueLength = 64;

    private PublicValue() { }

    public PublicValueId Id { get; private set; }

    public string Source { get; private set; } = null!;

    public string Issue { get; private set; } = null!;

    public string Value { get; private set; } = null!;

    /// <summary>Null: fetched.</summary>
    public StaffAccountId? WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public StaffAccountId? ConfirmedBy { get; private set; }

    /// <summary>Null: a second person has not written it yet. From then on nothing changes it.</summary>
    public DateTimeOffset? KnownAt { get; private set; }

    public int Version { get; private set; }

    public static PublicValue Fetched(BeaconChoice choice, string value, DateTimeOffset now) =>
        Of(choice, value, null, now, now);

    public static PublicValue Written(
        BeaconChoice choice,
        string value,
        StaffAccountId by,
        DateTimeOffset now
    ) => Of(choice, value, by, now, null);

    public DrawBeacon ToBeacon() => new(Source, Issue, Value);

    /// <summary>By whoever wrote it, or after two wrote different things: it begins anew.</summary>
    public void Rewrite(string value, StaffAccountId by, DateTimeOffset now)
    {
        Demand();
        (Value, WrittenBy, WrittenAt) = (value, by, now);
        Version++;
    }

    /// <summary>Its source told it: what one person wrote before is no matter.</summary>
    public void Fetch(string value, DateTimeOffset now)
    {
        Demand();
        (Value, WrittenBy, WrittenAt, KnownAt) = (value, null, now, now);
        Version++;
    }

    public void Confirm(StaffAccountId by, DateTimeOffset now)
    {
        Demand();
        (ConfirmedBy, KnownAt) = (by, now);
        Version++;
    }

    private void Demand()
    {
        if (KnownAt is not null)
        {
            throw new InvalidOperationException("The value is known.");
        }
    }

    private static PublicValue Of(
        BeaconChoice choice,
        string value,
        StaffAccountId? by,
        DateTimeOffset now,
        DateTimeOffset? known
    ) =>
        new()
        {
            Id = PublicValueId.New(),
            Source = choice.Source,
            Issue = choice.Issue,
            Value = value,
            WrittenBy = by,
            WrittenAt = now,
            KnownAt = known,
        };
}
