using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Infrastructure.IronFans.Months;

internal sealed class FanMonthMapping
    : IEntityTypeConfiguration<FanMonth>,
        IEntityTypeConfiguration<FanCandidate>,
        IEntityTypeConfiguration<PlaceStep>,
        IEntityTypeConfiguration<FanHonour>,
        IEntityTypeConfiguration<FanObjection>
{
    public void Configure(EntityTypeBuilder<FanMonth> builder)
    {
        builder.ToTable(FanMonth.Table);
        builder.HasKey(month => month.Month);
        builder.Property(month => month.Month).ValueGeneratedNever();
        builder.Property(month => month.Version).IsConcurrencyToken();
        builder.Property(month => month.Commitment).HasMaxLength(64).IsUnicode(false);
        builder.Property(month => month.ToldSecret).HasMaxLength(64).IsUnicode(false);
        builder.Property(month => month.Digest).HasMaxLength(64).IsUnicode(false);
        builder.Ignore(month => month.NextArticleAt);
        builder.Property(month => month.ArticleDraft).HasMaxLength(128).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<FanCandidate> builder)
    {
        builder.ToTable("ironfans_candidates");
        builder.HasKey(one => new { one.Month, one.Place });
        builder.Property(one => one.MaskedName).HasMaxLength(FanCandidate.MaxNameLength);
        builder
            .Property(one => one.ExcludedFor)
            .HasMaxLength(FanCandidate.MaxCodeLength)
            .IsUnicode(false);
        builder.Ignore(one => one.IsFit);
        builder.HasIndex(one => one.PersonId).HasDatabaseName("ix_ironfans_candidates_person");
    }

    public void Configure(EntityTypeBuilder<PlaceStep> builder)
    {
        builder.ToTable("ironfans_steps");
        builder.HasKey(step => new { step.Month, step.Score });
    }

    public void Configure(EntityTypeBuilder<FanHonour> builder)
    {
        builder.ToTable("ironfans_honours");
        builder.HasKey(honour => new { honour.Month, honour.Seat });
        builder.Ignore(honour => honour.IsNobodys);
        builder.Property(honour => honour.MaskedName).HasMaxLength(FanCandidate.MaxNameLength);
        builder
            .HasIndex(honour => new { honour.PersonId, honour.Month })
            .HasDatabaseName("ix_ironfans_honours_person");
        builder
            .HasIndex(honour => new { honour.MemberId, honour.Month })
            .HasDatabaseName("ix_ironfans_honours_member");
    }

    public void Configure(EntityTypeBuilder<FanObjection> builder)
    {
        builder.ToTable("ironfans_objections");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Property(one => one.Text).HasMaxLength(FanObjection.MaxTextLength);
        builder.Property(one => one.Answer).HasMaxLength(FanObjection.MaxAnswerLength);
        builder
            .HasIndex(one => new { one.Month, one.By })
            .HasDatabaseName("ix_ironfans_objections_month");
    }
}
