using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Cases.Materials.Reading;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>The materials' doors to the room they belong to.</summary>
internal static class MaterialsRoom
{
    public static IServiceCollection AddMaterialFaces(this IServiceCollection services)
    {
        services.AddScoped<CurrentPerson>();
        services.AddScoped<MaterialReception>();
        services.AddScoped<MaterialPictures>();
        services.AddSingleton<Uploads>();
        services.AddSingleton(ReadingStart());
        return services.AddOutsideVault();
    }

    /// <summary>Around the one that was registered.</summary>
    private static IServiceCollection AddOutsideVault(this IServiceCollection services)
    {
        var vault = services.Last(service => service.ServiceType == typeof(IMaterialVault));
        services.Remove(vault);
        return services.AddSingleton<IMaterialVault>(provider => new OutsideVault(
            (IMaterialVault)ActivatorUtilities.CreateInstance(provider, vault.ImplementationType!),
            provider.GetRequiredService<IHttpContextAccessor>()
        ));
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MaterialPages.Map(endpoints);
        MaterialApi.Map(endpoints);
    }

    /// <summary>This program once more; where another program runs ours, such as a test, the runtime is asked to.</summary>
    private static DocumentProgramStart ReadingStart()
    {
        var program = typeof(MaterialsRoom).Assembly;
        return
            Environment.ProcessPath is { } running
            && Path.GetFileNameWithoutExtension(running) == program.GetName().Name
            ? new(running, [DocumentProgram.Command])
            : new("dotnet", ["exec", program.Location, DocumentProgram.Command]);
    }
}
