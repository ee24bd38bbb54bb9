using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

public sealed record CreateStaffRequest(
    string? UserName,
    string? DisplayName,
    UnionOrganizationId Organization
);

/// <param name="Password">Shown once, good for one sign-in.</param>
public sealed record NewCredentials(StaffAccountId Account, string UserName, string Password);

/// <summary>A new account of a union below the administrator's. It holds no role yet.</summary>
public sealed class CreateStaff(
    StaffReach reach,
    IStaffStore store,
    IStaffCredentials credentials,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task<Outcome<NewCredentials>> ExecuteAsync(
        StaffActor actor,
        CreateStaffRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var union = await reach.FindUnionAsync(actor, request.Organization, cancel);
        if (!union.Succeeded)
        {
            return union.Refusal;
        }
        var named = StaffNames.Parse(request.UserName, request.DisplayName);
        if (!named.Succeeded)
        {
            return named.Refusal;
        }
        var account = StaffAccount.Create(
            named.Value.UserName,
            named.Value.DisplayName,
            request.Organization,
            now
        );
        var password = credentials.NewPassword();
        await credentials.SetPasswordAsync(account, password, mustChange: true);
        store.Add(account);
        audit.Record(
            new(
                SecondPerson.Created,
                ActorKind.Staff,
                actor.Id.Value,
                $"staff:{account.Id.Value}",
                now,
                UnionPath: union.Value.Path
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
