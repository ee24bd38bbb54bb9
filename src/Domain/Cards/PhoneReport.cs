using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>A member says that the phone in the register is not his any more. Editors ask and correct the register.</summary>
public sealed class PhoneReport
{
    public const string OneOpenPerMember = "ux_cards_phone_reports_open";
    public const int MaxNoteLength = 200;

    private PhoneReport() { }

    public PhoneReportId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public MemberId MemberId { get; private set; }

    public DateTimeOffset ReportedAt { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public StaffAccountId? SettledBy { get; private set; }

    public string? Note { get; private set; }

    public static PhoneReport Of(PersonId person, MemberId member, DateTimeOffset now) =>
        new()
        {
            Id = PhoneReportId.New(),
            PersonId = person,
            MemberId = member,
            ReportedAt = now,
        };

    internal void Settle(StaffAccountId by, string note, DateTimeOffset now) =>
        (SettledAt, SettledBy, Note) = (now, by, note);

    internal void MoveTo(PersonId person) => PersonId = person;

    /// <summary>The member turned out to be another entry of the register.</summary>
    internal void MoveTo(MemberId member) => MemberId = member;
}
