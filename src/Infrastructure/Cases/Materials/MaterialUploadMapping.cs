using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials;

internal sealed class MaterialUploadMapping : IEntityTypeConfiguration<MaterialUpload>
{
    public void Configure(EntityTypeBuilder<MaterialUpload> builder)
    {
        builder.ToTable(MaterialUpload.Table);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Slot).HasMaxLength(Material.MaxSlotLength).IsUnicode(false);
        builder.Property(one => one.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => one.Owner).HasDatabaseName("ix_cases_material_uploads_owner");
        builder.HasIndex(one => one.BegunAt).HasDatabaseName("ix_cases_material_uploads_begun");
    }
}
