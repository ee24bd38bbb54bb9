using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>A role in the subtree of one union, from one day on and perhaps until another. Rows are never changed but to end them.</summary>
public sealed class StaffRoleGrant
{
    public const string OnceAtATime = "ux_staff_grants_standing";

    private StaffRoleGrant() { }

    public StaffRoleGrantId Id { get; private set; }

    public StaffAccountId AccountId { get; private set; }

    public StaffRole Role { get; private set; }

    public UnionOrganizationId OrganizationId { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>Null: the operator, by <c>create-admin</c>.</summary>
    public StaffAccountId? GivenBy { get; private set; }

    /// <summary>The first instant at which it no longer holds: the midnight after its last day in Shanghai.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public StaffAccountId? RevokedBy { get; private set; }

    /// <param name="lastDay">By China's calendar, inclusive; null: until it is taken back.</param>
    public static StaffRoleGrant Give(
        StaffAccountId account,
        StaffRole role,
        UnionOrganizationId organization,
        DateOnly? lastDay,
        StaffAccountId? by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = StaffRoleGrantId.New(),
            AccountId = account,
            Role = role,
            OrganizationId = organization,
            GivenAt = now,
            GivenBy = by,
            EndsAt = lastDay is { } day ? UnionCalendar.StartOf(day.AddDays(1)) : null,
        };

    public bool HoldsAt(DateTimeOffset now) =>
        RevokedAt is null && (EndsAt is null || EndsAt > now);

    public void Revoke(StaffAccountId by, DateTimeOffset now) => (RevokedBy, RevokedAt) = (by, now);
}
