using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace WeChatUnion.Gateway.Api;

/// <summary>The frame of the mini-program's API; what it offers stands in the rooms.</summary>
internal static class ApiRegistration
{
    public static IServiceCollection AddApi(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<ApiOptions>()
            .Bind(configuration.GetSection(ApiOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        // A body that does not read is the caller's fault in every environment.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(allowIntegerValues: false)
            );
        });
        ContractMap.Register(services, configuration);
        return services.AddApiSession().AddApiLimits().AddApiDescription();
    }
}
