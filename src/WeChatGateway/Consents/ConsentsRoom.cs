using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Consents;

namespace WeChatUnion.Gateway.Consents;

/// <summary>单独同意: what a person agreed to, kind by kind.</summary>
public sealed class ConsentsRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddConsents(configuration);

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        AgreementPages.Map(endpoints);
        AgreementApi.Map(endpoints);
    }
}
