using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Moderation;

namespace WeChatUnion.Infrastructure.Moderation;

internal sealed class ContentCheckMapping : IEntityTypeConfiguration<ContentCheck>
{
    public const string Table = "moderation_checks";
    private const int OpenIdLength = 64;

    public void Configure(EntityTypeBuilder<ContentCheck> builder)
    {
        builder.ToTable(Table);
        builder.Property(check => check.Id).ValueGeneratedNever();
        builder.Ignore(check => check.Verdict);
        builder.Property(check => check.AppId).HasMaxLength(32).IsUnicode(false);
        builder.Property(check => check.OpenId).HasMaxLength(OpenIdLength).IsUnicode(false);
        builder
            .Property(check => check.Subject)
            .HasMaxLength(ContentCheck.MaxSubjectLength)
            .IsUnicode(false);
        builder
            .Property(check => check.Reason)
            .HasMaxLength(ContentCheck.MaxReasonLength)
            .IsUnicode(false);
        builder
            .Property(check => check.TraceId)
            .HasMaxLength(ContentCheck.MaxTraceIdLength)
            .IsUnicode(false);
        builder.Property(check => check.State).IsConcurrencyToken();
        builder.HasIndex(check => check.TraceId).HasDatabaseName("ix_moderation_checks_trace");
        builder
            .HasIndex(check => new { check.State, check.AskedAt })
            .HasDatabaseName("ix_moderation_checks_state");
        builder
            .HasIndex(check => new { check.AppId, check.OpenId })
            .HasDatabaseName("ix_moderation_checks_author");
        builder.HasIndex(check => check.AskedAt).HasDatabaseName("ix_moderation_checks_asked");
        builder.HasIndex(check => check.Subject).HasDatabaseName("ix_moderation_checks_subject");
    }
}
