using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <inheritdoc />
public sealed class SecondPerson(IAuditLookup trail) : ISecondPerson
{
    public const string Created = "staff.created";
    public const string RoleGiven = "staff.role-given";
    public const string CredentialsReset = "staff.credentials-reset";

    /// <summary>For so long who gave an account to somebody may still be the one who uses it.</summary>
    public const int Days = 30;

    private const string Subject = "staff:";

    private static readonly string[] Ties = [Created, RoleGiven, CredentialsReset];

    public async Task<Refusal?> WhyNotAsync(
        StaffAccountId? maker,
        StaffAccountId checker,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (maker is not { } first)
        {
            return null;
        }
        if (first == checker)
        {
            return StaffRefusals.SecondPersonNeeded;
        }
        var since = now.AddDays(-Days);
        return
            await MadeAsync(first, checker, since, cancel)
            || await MadeAsync(checker, first, since, cancel)
            ? StaffRefusals.SecondPersonTied
            : null;
    }

    public async Task<IReadOnlyList<StaffAccountId>> FindOneHandAsync(
        StaffAccountId account,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var tied = await trail.FindTiedAsync(
            Ties,
            account.Value,
            Subject,
            now.AddDays(-Days),
            cancel
        );
        return [account, .. tied.Select(id => new StaffAccountId(id)).Where(id => id != account)];
    }

    private Task<bool> MadeAsync(
        StaffAccountId by,
        StaffAccountId account,
        DateTimeOffset since,
        CancellationToken cancel
    ) => trail.HasAsync(Ties, by.Value, Subject + account.Value, since, cancel);
}
