using AutoMapper;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Api;

public sealed class ContractMapTests
{
    [Test]
    public async Task Contracts_OfAllRooms_AreMappedToTheLastMember()
    {
        await using var stage = await GatewayStage.StartAsync();

        await stage.InScopeAsync(services =>
        {
            services
                .GetRequiredService<IMapper>()
                .ConfigurationProvider.AssertConfigurationIsValid();
            return Task.CompletedTask;
        });
    }
}
