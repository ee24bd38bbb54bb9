using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Gateway.Conversations;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>The real host with the test's settings, clock and routes.</summary>
internal sealed class GatewayFactory(StageSetup setup) : WebApplicationFactory<ConversationsRoom>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(setup.Environment);
        foreach (var (key, value) in setup.Settings)
        {
            builder.UseSetting(key, value);
        }
        builder.ConfigureTestServices(services =>
        {
            services.AddQuickPasswords();
            services.AddSingleton(_ => AllRooms.List.BuildChat(setup.Chat));
            if (setup.Clock is { } clock)
            {
                services.AddSingleton<TimeProvider>(clock);
            }
            if (!setup.Schedules)
            {
                NothingScheduled.In(services);
            }
            if (!setup.Sends)
            {
                services.AddSingleton<IFanMessageSender, PatientSender>();
            }
            setup.Services(services);
        });
    }

    /// <summary>WeChat is never in the mood: what is queued stays to be seen.</summary>
    private sealed class PatientSender : IFanMessageSender
    {
        public Task<SendOutcome> SendAsync(
            ClaimedMessage message,
            Route route,
            CancellationToken cancel
        ) => Task.FromResult(SendOutcome.Later("not now"));
    }
}
