using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Tests.Staff;

/// <summary>A button pressed twice: the second one is too late, and is told so in words.</summary>
public sealed class FirstSignInRaceTests : IStaffStore, IStaffCredentials, IAuditTrail, IUnitOfWork
{
    private StaffAccount account = null!;
    private string? standing;

    [SetUp]
    public void AnAccount()
    {
        account = StaffAccount.Create("clerk", "小王", UnionOrganizationId.New(), default);
        account.SetPassword("given", mustChange: true);
        standing = null;
    }

    [Test]
    public async Task ChoosePassword_PressedTwice_AsksToSignInAgain()
    {
        var second = await new ChooseStaffPassword(this, this, this, this).ExecuteAsync(
            new(account.Id, account.SecurityStamp, "a long new password"),
            default,
            default
        );

        Assert.That(second.Refusal, Is.EqualTo(StaffAccountRefusals.SignInAgain));
    }

    [Test]
    public async Task OfferAuthenticator_AskedTwice_ShowsTheKeyThatStands()
    {
        account.SetPassword("own", mustChange: false);

        var second = await new OfferStaffAuthenticator(this, this, this).ExecuteAsync(
            account.Id,
            account.SecurityStamp,
            default
        );

        Assert.That(second.Value.Key, Is.EqualTo("of the first"));
    }

    /// <summary>The first one was faster.</summary>
    public Task SaveAsync(CancellationToken cancel)
    {
        standing = "of the first";
        throw new StaleVersionException(new InvalidOperationException());
    }

    public Task<StaffAccount?> FindAsync(StaffAccountId id, CancellationToken cancel) =>
        Task.FromResult<StaffAccount?>(account);

    public string? OfferedKey(StaffAccount account) => standing;

    public string OfferAuthenticator(StaffAccount account) => "of the second";

    public bool IsPassword(StaffAccount? account, string password) => false;

    public Task<Refusal?> SetPasswordAsync(
        StaffAccount account,
        string password,
        bool mustChange
    ) => Task.FromResult<Refusal?>(null);

    public void Record(AuditEntry entry) { }

    string IStaffCredentials.NewPassword() => throw new NotSupportedException();

    Task<bool> IStaffCredentials.IsCodeAsync(StaffAccount account, string code) =>
        throw new NotSupportedException();

    IReadOnlyList<string> IStaffCredentials.NewRecoveryCodes() => throw new NotSupportedException();

    Task<StaffAccount?> IStaffStore.FindByNameAsync(string userName, CancellationToken cancel) =>
        throw new NotSupportedException();

    Task<StaffRoleGrant?> IStaffStore.FindGrantAsync(
        StaffRoleGrantId id,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    Task<IReadOnlyList<StaffRoleGrant>> IStaffStore.FindGrantsAsync(
        StaffAccountId account,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    Task<StaffRecoveryCode?> IStaffStore.FindRecoveryCodeAsync(
        StaffAccountId account,
        BlindIndex code,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    Task IStaffStore.ReplaceRecoveryCodesAsync(
        StaffAccountId account,
        IReadOnlyList<BlindIndex> codes,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    Task<StaffSession?> IStaffStore.FindSessionAsync(StaffSessionId id, CancellationToken cancel) =>
        throw new NotSupportedException();

    void IStaffStore.Add(StaffAccount account) => throw new NotSupportedException();

    void IStaffStore.Add(StaffRoleGrant grant) => throw new NotSupportedException();

    void IStaffStore.Add(StaffUsedCode code) => throw new NotSupportedException();

    void IStaffStore.Add(StaffSession session) => throw new NotSupportedException();

    void IStaffStore.Remove(StaffRecoveryCode code) => throw new NotSupportedException();
}
