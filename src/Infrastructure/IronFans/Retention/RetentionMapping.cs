using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.IronFans.Contracts;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

internal sealed class RetentionMapping
    : IEntityTypeConfiguration<PurgeRow>,
        IEntityTypeConfiguration<MonthArchive>,
        IEntityTypeConfiguration<ArchiveChunk>,
        IEntityTypeConfiguration<ArchiveLeaver>
{
    public void Configure(EntityTypeBuilder<PurgeRow> builder)
    {
        builder.ToTable("ironfans_purges");
        builder.HasKey(row => row.Month);
        builder.Property(row => row.Month).ValueGeneratedNever();
        builder.Property(row => row.UpTo).HasMaxLength(Interaction.MaxCauseSize);
    }

    public void Configure(EntityTypeBuilder<MonthArchive> builder)
    {
        builder.ToTable("ironfans_archives");
        builder.HasKey(one => one.Month);
        builder.Property(one => one.Month).ValueGeneratedNever();
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder
            .Property(one => one.Digest)
            .HasMaxLength(MonthArchive.DigestLength)
            .IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<ArchiveChunk> builder)
    {
        builder.ToTable("ironfans_archive_chunks");
        builder.HasKey(one => new { one.Month, one.Number });
        builder
            .Property(one => one.Digest)
            .HasMaxLength(MonthArchive.DigestLength)
            .IsUnicode(false)
            .IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ArchiveLeaver> builder)
    {
        builder.ToTable("ironfans_archive_leavers");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasIndex(one => one.PersonId).HasDatabaseName("ix_ironfans_archive_leavers_person");
    }
}
