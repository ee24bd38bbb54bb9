using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials;

internal sealed class MaterialMapping : IEntityTypeConfiguration<Material>
{
    public void Configure(EntityTypeBuilder<Material> builder)
    {
        builder.ToTable(Material.Table);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Slot).HasMaxLength(Material.MaxSlotLength).IsUnicode(false);
        builder.Property(one => one.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(one => one.RefusalCode).HasMaxLength(64).IsUnicode(false);
        builder
            .Property(one => one.MediaId)
            .HasMaxLength(Material.MaxMediaIdLength)
            .IsUnicode(false);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => one.Owner).HasDatabaseName("ix_cases_materials_owner");
        builder
            .HasIndex(one => one.CaseId)
            .HasFilter("case_id IS NOT NULL")
            .HasDatabaseName("ix_cases_materials_case");
        builder
            .HasIndex(one => one.LooseSince)
            .HasFilter("loose_since IS NOT NULL")
            .HasDatabaseName("ix_cases_materials_loose");
        builder
            .HasIndex(one => one.ReceivedAt)
            .HasFilter("state < 3")
            .HasDatabaseName("ix_cases_materials_waiting");
        builder.HasIndex(one => one.Sha256).HasDatabaseName("ix_cases_materials_sha256");
        builder.HasIndex(one => one.Band1).HasDatabaseName("ix_cases_materials_band1");
        builder.HasIndex(one => one.Band2).HasDatabaseName("ix_cases_materials_band2");
        builder.HasIndex(one => one.Band3).HasDatabaseName("ix_cases_materials_band3");
        builder.HasIndex(one => one.Band4).HasDatabaseName("ix_cases_materials_band4");
    }
}
