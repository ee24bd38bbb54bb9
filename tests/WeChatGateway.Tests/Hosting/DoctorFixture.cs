using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Gateway.Hosting.Doctor;
using WeChatUnion.Gateway.Tests.Stage;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>WeChat and our own site as the doctor sees them, both in order to begin with.</summary>
public abstract class DoctorFixture
{
    protected const string File = "MP_verify_AbCdEf0123456789.txt";

    protected WireMockServer World { get; private set; } = null!;

    private protected StageClock? OurClock { get; set; }

    [SetUp]
    public void AWorldInOrder()
    {
        OurClock = null;
        World = WireMockServer.Start();
        Say("/", "{}");
        Say("/cgi-bin/stable_token", """{"access_token":"t","expires_in":7200}""");
        Say("/cgi-bin/ticket/getticket", """{"errcode":0,"ticket":"k","expires_in":7200}""");
        Say("/" + File, "AbCdEf0123456789");
    }

    [TearDown]
    public void Stop() => World.Dispose();

    protected async Task<IReadOnlyList<Diagnosis>> ExamineAsync(
        params (string Key, string Value)[] settings
    )
    {
        await using var stage = await GatewayStage.StartAsync(setup =>
        {
            setup.Clock = OurClock;
            setup.Settings["WeChat:ApiBaseUrl"] = World.Url;
            setup.Settings["Site:PublicBaseUrl"] = World.Url;
            setup.Settings[$"Site:DomainVerification:{File}"] = "AbCdEf0123456789";
            setup.Services += services =>
                services.AddSingleton(new NoticeKind("case.paid", ["season", "amount"]));
            foreach (var (key, value) in settings)
            {
                setup.Settings[key] = value;
            }
        });
        IReadOnlyList<Diagnosis> found = [];
        await stage.InScopeAsync(async services =>
            found = await services
                .GetRequiredService<Examination>()
                .RunAsync(_ => { }, CancellationToken.None)
        );
        return found;
    }

    protected static Finding Of(IReadOnlyList<Diagnosis> found, string check) =>
        found.First(one => one.Check == check).Finding;

    protected static List<Finding> AllOf(IReadOnlyList<Diagnosis> found, string check) =>
        [.. found.Where(one => one.Check == check).Select(one => one.Finding)];

    /// <summary>The last word for a path counts.</summary>
    protected void Say(string path, string text) =>
        World.Given(Request.Create().WithPath(path)).RespondWith(Response.Create().WithBody(text));
}
