using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Cases.Materials.Judging;
using WeChatUnion.Infrastructure.Cases.Materials.Pictures;
using WeChatUnion.Infrastructure.Cases.Materials.Reading;
using WeChatUnion.Infrastructure.Cases.Materials.Vault;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cases.Materials;

/// <summary>The host adds a <see cref="DocumentProgramStart"/>: how its own program reads a document apart.</summary>
internal static class MaterialsRegistration
{
    private const string Section = "Cases:Materials";

    public static IServiceCollection AddCaseMaterials(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<MaterialRules>()
            .Bind(configuration.GetSection(Section))
            .Validate(
                rules => rules.AreUsable,
                "Cases:Materials: OpenUploads must be 1 to 20, LooseMaterials 1 to 200, MegabytesPerDay 15 to 10000, LooseHours 1 to 720, UploadHours 1 to 72, AtOnce 0 to 64."
            )
            .ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<MaterialRules>>().Value);
        services.AddScoped<IMaterialStore, MaterialStore>();
        services.AddScoped<IMaterialUploadStore, MaterialUploadStore>();
        services.AddScoped<IMaterialAllowance, MaterialAllowance>();
        services.AddScoped<MaterialQueries>();
        services.AddScoped<OpenMaterial>();
        services.AddScoped<LooseMaterials>();
        services.AddScoped<MaterialReadings>();
        services.AddScoped<ReceiveMaterial>();
        services.AddScoped<BeginUpload>();
        services.AddScoped<PutUploadPart>();
        services.AddScoped<CompleteUpload>();
        services.AddScoped<RemoveMaterial>();
        services.AddScoped<IPersonalDataHolder, MaterialDataHolder>();
        services.AddScoped<IOwnData, MaterialOwnData>();
        services.AddScoped<IPersonMerge, MaterialPersonMerge>();
        return services.AddVault(configuration).AddPreparation();
    }

    private static IServiceCollection AddVault(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddSingleton<ObjectSeal>();
        services.AddSingleton(s =>
            StorageOf(
                s.GetRequiredService<IOptions<StorageOptions>>().Value,
                s.GetService<IHostEnvironment>()?.ContentRootPath ?? ""
            )
        );
        services.AddSingleton<IMaterialVault, SealedVault>();
        services.AddSingleton<MaterialRemains>();
        services.AddSingleton<IMaterialIntake, MaterialIntake>();
        return services;
    }

    private static IServiceCollection AddPreparation(this IServiceCollection services)
    {
        services.AddSingleton<IMaterialQueue, MaterialQueue>();
        services.AddSingleton<DocumentReader>();
        services.AddSingleton<IPhotoReader, WeChatPhotoReader>();
        services.AddSingleton<IChatPhotos, ChatPhotos>();
        services.AddSingleton<IMaterialStudio, MaterialStudio>();
        services.AddScoped<PrepareMaterial>();
        services.AddSingleton<MaterialSweep>();
        services.AddHostedService(s => s.GetRequiredService<MaterialSweep>());
        services.AddSingleton<ISweptMaterials, SweptMaterialRows>();
        services.AddScoped<SweepMaterials>();
        services.AddUnionJob<MaterialSweepingJob>("cases.materials-sweeping", "0 11,41 * * * ?");
        return services;
    }

    private static IObjectStorage StorageOf(StorageOptions options, string contentRoot) =>
        options.Kind == StorageKind.S3
            ? new S3Storage(options)
            : new FileStorage(Path.Combine(contentRoot, options.Root));
}
