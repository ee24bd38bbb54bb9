using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>
/// The operator's way to an administrator of the whole city, by a command on the server: for the
/// first, and for the day when all others have lost their way in.
/// </summary>
public sealed class CreateAdministrator(
    IUnionDirectory unions,
    IStaffStore store,
    IStaffCredentials credentials,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public static readonly Refusal NoTree = new(
        "staff.no-tree",
        "还没有工会组织。请先导入组织（import-register --organizations）。"
    );

    public async Task<Outcome<NewCredentials>> ExecuteAsync(
        string? userName,
        string? displayName,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var named = StaffNames.Parse(userName, displayName);
        if (!named.Succeeded)
        {
            return named.Refusal;
        }
        if (await unions.FindRootAsync(cancel) is not { } city)
        {
            return NoTree;
        }
        var account = StaffAccount.Create(
            named.Value.UserName,
            named.Value.DisplayName,
            city.Id,
            now
        );
        var password = credentials.NewPassword();
        await credentials.SetPasswordAsync(account, password, mustChange: true);
        store.Add(account);
        store.Add(
            StaffRoleGrant.Give(account.Id, StaffRole.Administrator, city.Id, null, null, now)
        );
        audit.Record(
            new(
                "staff.administrator-created",
                ActorKind.System,
                null,
                $"staff:{account.Id.Value}",
                now,
                UnionPath: city.Path
            )
        );
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (UniqueRuleException taken) when (taken.Rule == StaffAccount.OneName)
        {
            return StaffAccountRefusals.UserNameTaken;
        }
        return new NewCredentials(account.Id, account.UserName, password);
    }
}
