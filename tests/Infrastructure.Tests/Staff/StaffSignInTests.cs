using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Staff;

[TestFixtureSource(typeof(TestEngines))]
public class StaffSignInTests(DatabaseProvider provider)
{
    private const int Crowd = 40;
    private StaffHost host = null!;
    private StaffActor city = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await StaffHost.StartAsync(provider);
        city = await host.AdministratorAsync("city");
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task SignIn_FirstTime_GoesByPasswordAndAuthenticator()
    {
        var made = await host.AccountAsync(city, "first", host.East, StaffRole.Editor);

        var half = (await host.SignInAsync("First", made.Password)).Value;
        Assert.That(half.Next, Is.EqualTo(SignInStep.ChangePassword));
        var (staff, _) = await host.EnrolAsync(made);

        var actor = await ActorAsync(staff.Session.Id, StaffHost.Now);
        Assert.That(actor!.Grants, Is.EqualTo([new StaffGrant(StaffRole.Editor, host.East.Path)]));
        Assert.That(staff.RecoveryCodes.Distinct().Count(), Is.EqualTo(10));
    }

    [Test]
    public async Task SignIn_UnknownName_IsWrittenDownLikeAWrongPassword()
    {
        var unknown = await host.SignInAsync("nobody-here", "wrong");

        var lines = await host.AskAsync<UnionDbContext, int>(db =>
            db.Set<AuditRow>().CountAsync(row => row.Subject == "staff:unknown")
        );
        Assert.That(unknown.Refusal, Is.EqualTo(StaffAccountRefusals.SignInFailed));
        Assert.That(lines, Is.EqualTo(1));
    }

    [Test]
    public async Task SignIn_CodeUsedTwiceAtOnce_OpensOnce()
    {
        var made = await host.AccountAsync(city, "twice", host.East, StaffRole.Editor);
        var (_, phone) = await host.EnrolAsync(made);
        var half = (await host.SignInAsync("twice", StaffHost.Password)).Value;
        var code = phone.CodeAt(StaffHost.Now, stepsAhead: 1);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => host.ConfirmAsync(half, code))
        );

        Assert.That(outcomes.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
    }

    [Test]
    public async Task SignIn_RecoveryCode_OpensOnceAndOnly()
    {
        var made = await host.AccountAsync(city, "lost", host.East, StaffRole.Editor);
        var (staff, _) = await host.EnrolAsync(made);
        var half = (await host.SignInAsync("lost", StaffHost.Password)).Value;
        var typed = staff.RecoveryCodes[3].ToLowerInvariant().Insert(5, " - ");

        var first = await host.ConfirmAsync(half, typed);
        var second = await host.ConfirmAsync(half, typed);

        Assert.That(first.Succeeded, Is.True);
        Assert.That(second.Refusal, Is.EqualTo(StaffAccountRefusals.CodeWrong));
    }

    /// <summary>However many guesses come at once, five are looked at; then the right one is refused too.</summary>
    [Test]
    public async Task SignIn_ManyGuessesAtOnce_LockTheAccount()
    {
        var made = await host.AccountAsync(city, "guessed", host.East, StaffRole.Editor);

        await Task.WhenAll(
            Enumerable.Range(0, Crowd).Select(i => host.SignInAsync("guessed", $"wrong {i}"))
        );
        var right = await host.SignInAsync("guessed", made.Password);

        Assert.That(right.Refusal, Is.EqualTo(StaffAccountRefusals.SignInFailed));
        var tries = await host.AskAsync<IStaffStore, int>(async store =>
            (await store.FindByNameAsync("guessed", default))!.FailedTries
        );
        Assert.That(tries, Is.EqualTo(ISignInTries.Limit));
    }

    /// <summary>Who knows the password may not try codes without end by typing it in between.</summary>
    [Test]
    public async Task SignIn_CodesGuessedWithTheRightPassword_LockTheAccount()
    {
        var made = await host.AccountAsync(city, "codes", host.East, StaffRole.Editor);
        var (_, phone) = await host.EnrolAsync(made);
        for (var i = 0; i < ISignInTries.Limit; i++)
        {
            var half = (await host.SignInAsync("codes", StaffHost.Password)).Value;
            await host.ConfirmAsync(half, "000000");
        }

        var right = await host.SignInAsync("codes", StaffHost.Password);

        Assert.That(right.Refusal, Is.EqualTo(StaffAccountRefusals.SignInFailed));
        Assert.That(phone, Is.Not.Null);
    }

    [Test]
    public async Task Session_AfterHalfAnHourWithoutAnAct_IsOver()
    {
        var made = await host.AccountAsync(city, "idle", host.East, StaffRole.Editor);
        var (staff, _) = await host.EnrolAsync(made);
        var began = staff.Session.StartedAt;

        var worked = await ActorAsync(staff.Session.Id, began.AddMinutes(29));
        var workedOn = await ActorAsync(staff.Session.Id, began.AddMinutes(58));
        var idle = await ActorAsync(staff.Session.Id, began.AddMinutes(89));

        Assert.That((StaffActor?[])[worked, workedOn], Is.All.Not.Null);
        Assert.That(idle, Is.Null);
    }

    /// <summary>A screen that asks for rights each minute keeps nobody signed in.</summary>
    [Test]
    public async Task Session_ThatIsOnlyLookedAt_IsOverAllTheSame()
    {
        var made = await host.AccountAsync(city, "screen", host.East, StaffRole.Editor);
        var (staff, _) = await host.EnrolAsync(made);
        var began = staff.Session.StartedAt;

        var looked = await LookAsync(staff.Session.Id, began.AddMinutes(29));
        var late = await LookAsync(staff.Session.Id, began.AddMinutes(31));
        var acted = await ActorAsync(staff.Session.Id, began.AddMinutes(31));

        Assert.That(looked!.Grants, Is.EqualTo([new StaffGrant(StaffRole.Editor, host.East.Path)]));
        Assert.That((StaffActor?[])[late, acted], Is.All.Null);
    }

    [Test]
    public async Task Session_OfAnAccountStoppedOrReset_IsOverAtOnce()
    {
        var stopped = await host.AccountAsync(city, "stopped", host.East, StaffRole.Editor);
        var reset = await host.AccountAsync(city, "reset", host.East, StaffRole.Editor);
        var (first, _) = await host.EnrolAsync(stopped);
        var (second, _) = await host.EnrolAsync(reset);

        await host.AskAsync<SwitchStaff, Outcome<StaffAccountId>>(use =>
            use.ExecuteAsync(city, new(stopped.Account, true), StaffHost.Now, default)
        );
        await host.AskAsync<ResetStaffCredentials, Outcome<NewCredentials>>(use =>
            use.ExecuteAsync(city, reset.Account, StaffHost.Now, default)
        );

        Assert.That(await ActorAsync(first.Session.Id, StaffHost.Now), Is.Null);
        Assert.That(await ActorAsync(second.Session.Id, StaffHost.Now), Is.Null);
        Assert.That((await host.SignInAsync("reset", StaffHost.Password)).Succeeded, Is.False);
    }

    [Test]
    public async Task Session_SignedOut_IsOver()
    {
        var made = await host.AccountAsync(city, "leaver", host.East, StaffRole.Editor);
        var (staff, _) = await host.EnrolAsync(made);

        await host.DoAsync<EndStaffSession>(end =>
            end.ExecuteAsync(staff.Session.Id, StaffHost.Now, default)
        );

        Assert.That(await ActorAsync(staff.Session.Id, StaffHost.Now), Is.Null);
    }

    private Task<StaffActor?> ActorAsync(StaffSessionId session, DateTimeOffset now) =>
        host.AskAsync<IStaffActors, StaffActor?>(actors => actors.FindAsync(session, now, default));

    private Task<StaffActor?> LookAsync(StaffSessionId session, DateTimeOffset now) =>
        host.AskAsync<IStaffActors, StaffActor?>(actors => actors.LookAsync(session, now, default));
}
