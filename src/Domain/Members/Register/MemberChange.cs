using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Register;

/// <summary>
/// A line of a member's change log. Names and numbers stand in it masked only, so that nothing of a person outlives an
/// erasure here.
/// </summary>
public sealed class MemberChange
{
    public const string Table = "members_changes";
    public const int MaxSourceLength = 48;
    public const int MaxValueLength = UnionOrganization.MaxNameLength;
    public const int MaxReasonLength = 200;
    public const string FromConsole = "console";

    /// <summary>The reason of those whose union became part of another.</summary>
    public const string UnionsMerged = "merged";

    private MemberChange() { }

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    public MemberId MemberId { get; private set; }

    public MemberField Field { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Null: a file or the platform itself.</summary>
    public StaffAccountId? ById { get; private set; }

    /// <summary>console, or import:… with the import's number.</summary>
    public string Source { get; private set; } = null!;

    /// <summary>Masked; a state's name; a union's name; null where there was nothing.</summary>
    public string? Before { get; private set; }

    public string? After { get; private set; }

    /// <summary>A code, or what staff wrote.</summary>
    public string? Reason { get; private set; }

    public static MemberChange Of(
        MemberId member,
        MemberField field,
        string? before,
        string? after,
        ChangeOrigin origin
    ) =>
        new()
        {
            MemberId = member,
            Field = field,
            At = origin.At,
            ById = origin.By,
            Source = origin.Source,
            Before = before,
            After = after,
            Reason = origin.Reason,
        };
}
