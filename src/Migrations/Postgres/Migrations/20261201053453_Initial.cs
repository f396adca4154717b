using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace PlacePartners.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_account_claims",
                columns: table => new
                {
                    Id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ClaimValue = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_account_claims", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_account_logins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    ProviderKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ProviderDisplayName = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: true
                    ),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_account_logins", x => new { x.LoginProvider, x.ProviderKey });
                }
            );

            migrationBuilder.CreateTable(
                name: "access_account_passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 900, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_account_passkeys", x => x.CredentialId);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_account_tokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_access_account_tokens",
                        x => new
                        {
                            x.UserId,
                            x.LoginProvider,
                            x.Name,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "access_accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IsOperator = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastCodeStep = table.Column<long>(type: "bigint", nullable: false),
                    AuthenticatorSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SuspendedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UserName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    NormalizedUserName = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: true
                    ),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    NormalizedEmail = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: true
                    ),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SecurityStamp = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: true
                    ),
                    ConcurrencyStamp = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: true
                    ),
                    PhoneNumber = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_accounts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_api_clients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Scopes = table.Column<List<string>>(type: "text[]", maxLength: 400, nullable: false),
                    SecretHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MadeByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecretMadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastUsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_api_clients", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_deputyships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AbsentMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    DeputyMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    NamedByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Roles = table.Column<string[]>(type: "text[]", maxLength: 400, nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_deputyships", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_email_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ProofHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    UndoHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_email_changes", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvitedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Roles = table.Column<string[]>(type: "text[]", maxLength: 400, nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AcceptedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_invitations", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_memberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Roles = table.Column<string[]>(type: "text[]", maxLength: 400, nullable: false),
                    JoinedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_memberships", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastSeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sessions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_sign_in_domains",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Proof = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    VerifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    VerifiedName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sign_in_domains", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_sign_in_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Issuer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    LinkedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sign_in_links", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_sign_in_providers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Issuer = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ClientId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AnswersForAddresses = table.Column<bool>(type: "boolean", nullable: false),
                    LetsJoin = table.Column<bool>(type: "boolean", nullable: false),
                    IsRequired = table.Column<bool>(type: "boolean", nullable: false),
                    NewcomerRoles = table.Column<string[]>(type: "text[]", maxLength: 400, nullable: false),
                    RoleClaim = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    RoleRules = table.Column<List<string>>(type: "text[]", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sign_in_providers", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "measures_measures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Question = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    FiguresFrom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GoalId = table.Column<Guid>(type: "uuid", nullable: true),
                    Direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Decimals = table.Column<int>(type: "integer", nullable: false),
                    Baseline = table.Column<double>(type: "double precision", nullable: true),
                    BaselinePeriod = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: true
                    ),
                    Target = table.Column<double>(type: "double precision", nullable: true),
                    TargetDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Tolerance = table.Column<double>(type: "double precision", nullable: true),
                    TargetDefinition = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Caveats = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    CountsPeople = table.Column<bool>(type: "boolean", nullable: false),
                    HidesBelow = table.Column<int>(type: "integer", nullable: false),
                    LeastDenominator = table.Column<int>(type: "integer", nullable: false),
                    GuardsPartners = table.Column<bool>(type: "boolean", nullable: false),
                    AreaName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    LeadOrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReturnedBy = table.Column<List<Guid>>(type: "uuid[]", maxLength: 8000, nullable: false),
                    LibraryKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DefinedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RetiredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures_measures", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "measures_public_pages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    Intro = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    DelayDays = table.Column<int>(type: "integer", nullable: false),
                    MeasureIds = table.Column<List<Guid>>(type: "uuid[]", maxLength: 8000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures_public_pages", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "notifications_choices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Pace = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SummedUpOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_choices", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "notifications_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Body = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Link = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ForMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AwaitsSummary = table.Column<bool>(type: "boolean", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_notices", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_agreements", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_document_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsAccepted = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_document_decisions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Description = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    HorizonYear = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_goals", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_impact_assessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Need = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Processing = table.Column<string>(
                        type: "character varying(8000)",
                        maxLength: 8000,
                        nullable: false
                    ),
                    Scope = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Consultation = table.Column<string>(
                        type: "character varying(8000)",
                        maxLength: 8000,
                        nullable: false
                    ),
                    Necessity = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Advice = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    AdviceOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HasConsultedRegulator = table.Column<bool>(type: "boolean", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    SignedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    SignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Flows = table.Column<string>(type: "jsonb", nullable: true),
                    Risks = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_impact_assessments", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_instruments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FromOrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToOrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Terms = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    DrawnUpAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CancelledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CarriedOutAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_instruments", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_organisation_documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Bytes = table.Column<int>(type: "integer", nullable: false),
                    PartnershipIds = table.Column<List<Guid>>(type: "uuid[]", maxLength: 4000, nullable: false),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_organisation_documents", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Sector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Description = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false
                    ),
                    Phone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Website = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IsPlaceholder = table.Column<bool>(type: "boolean", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosureAnnouncedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    MergesIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_organisations", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_partners",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvitedAs = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Commitment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    InvitedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    JoinedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_partners", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_partnerships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    LeadOrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Division = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AreaCodes = table.Column<List<string>>(type: "text[]", maxLength: 400, nullable: false),
                    DaytimePhone = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    OutOfHoursPhone = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    ChildrenPhone = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    HubPhone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SecondStepRoles = table.Column<string[]>(type: "text[]", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DissolvedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_partnerships", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_published_goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    GoalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Description = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    HorizonYear = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_published_goals", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_signatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    SignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_signatures", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_vision_endorsements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    EndorsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_vision_endorsements", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_vision_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Values = table.Column<List<string>>(type: "text[]", maxLength: 2000, nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_vision_versions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_visions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Values = table.Column<List<string>>(type: "text[]", maxLength: 2000, nullable: false),
                    PublishedNumber = table.Column<int>(type: "integer", nullable: false),
                    HasUnpublishedChanges = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_visions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "plans_due_date_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MilestoneId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_due_date_changes", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "plans_milestone_reminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MilestoneId = table.Column<Guid>(type: "uuid", nullable: false),
                    SendOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SendAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_milestone_reminders", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "plans_milestones",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GoalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Description = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: false
                    ),
                    IsQuickWin = table.Column<bool>(type: "boolean", nullable: false),
                    OwnerOrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StatusBeforeClosing = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    CompletedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnReason = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false
                    ),
                    ArmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_milestones", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "plans_progress_notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MilestoneId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans_progress_notes", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_audit_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Roles = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    InPlaceOf = table.Column<Guid>(type: "uuid", nullable: true),
                    Act = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Entity = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    EntityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Changes = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Rows = table.Column<int>(type: "integer", nullable: true),
                    Shown = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Sought = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Device = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Network = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Mac = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_entries", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_audit_seals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Previous = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_seals", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_host_audit_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Act = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Entity = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    EntityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Changes = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Rows = table.Column<int>(type: "integer", nullable: true),
                    Shown = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Sought = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Device = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Network = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Mac = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_host_audit_entries", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_host_audit_seals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Previous = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_host_audit_seals", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_mail_messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Recipient = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RetryAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Delivery = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DeliveryAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_mail_messages", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_outbox_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Payload = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    OccurredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DeliveredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RetryAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox_events", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_person_marks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Mark = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_person_marks", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_access_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IdentityProvedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtendedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReleasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReleasedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    PackEndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OpenedByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    RemindedFor = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_access_requests", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_asking_pages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    Intro = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Framers = table.Column<List<string>>(type: "text[]", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_asking_pages", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_askings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Network = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_askings", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_best_interests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_best_interests", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_breach_records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    HappenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FoundByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsReported = table.Column<bool>(type: "boolean", nullable: true),
                    ArePeopleTold = table.Column<bool>(type: "boolean", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_breach_records", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_card_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    CardId = table.Column<Guid>(type: "uuid", nullable: false),
                    CodeHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SecretHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_card_keys", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_card_safeties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AskedByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_card_safeties", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_cards",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    IssuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IssuedByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    PrintedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PrintedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_cards", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_checklists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Languages = table.Column<List<string>>(type: "text[]", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DraftedByAccountIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    DraftedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    DraftedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TriedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ApprovedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    ApprovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NotedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Sections = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_checklists", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_clock_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    UrgentDays = table.Column<int>(type: "integer", nullable: false),
                    UrgentHours = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_clock_rules", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_clocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: true),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsUrgent = table.Column<bool>(type: "boolean", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    Hours = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    ContactBy = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Calendar = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    PausedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PausedDays = table.Column<int>(type: "integer", nullable: false),
                    StoppedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    TakenDays = table.Column<int>(type: "integer", nullable: true),
                    WasMet = table.Column<bool>(type: "boolean", nullable: true),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RingsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_clocks", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_closed_days",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_closed_days", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_cohort_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CohortId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    How = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GivenBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    JoinedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeftAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_cohort_members", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_cohorts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Programme = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IsForChildren = table.Column<bool>(type: "boolean", nullable: false),
                    DocumentReference = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    ApprovedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ApprovedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    SwitchedOffAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_cohorts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_complaint_pages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    How = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    AnswerDays = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_complaint_pages", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_complaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    About = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AcknowledgedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    RemindedFor = table.Column<DateOnly>(type: "date", nullable: true),
                    DestroyedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_complaints", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_concern_openings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConcernId = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_concern_openings", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_concerns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReportedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ChasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    DestroyedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_concerns", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_consent_wordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DraftedByAccountIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    DraftedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    DraftedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TriedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ApprovedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    ApprovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NotedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    In = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_consent_wordings", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_destructions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConfirmedByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Certificate = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_destructions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_distance_quarters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Figures = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_distance_quarters", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_due_records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reference = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ListedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByAccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    KeepUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    DestructionId = table.Column<Guid>(type: "uuid", nullable: true),
                    DestroyedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_due_records", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_erasure_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Grounds = table.Column<List<string>>(type: "text[]", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_erasure_answers", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_flow_quarters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Figures = table.Column<string>(
                        type: "character varying(1000000)",
                        maxLength: 1000000,
                        nullable: false
                    ),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_flow_quarters", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_infected_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Virus = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_infected_files", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_legal_holds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlacedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PlacedByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LiftedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LiftedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_legal_holds", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsPosted = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_letters", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_link_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    LinkId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecretHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_link_keys", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cause = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IsForHelp = table.Column<bool>(type: "boolean", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CodeMadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CodeExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CodeMadeByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    CodesMade = table.Column<int>(type: "integer", nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_links", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_need_routings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Need = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    FanOut = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Deadlines = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_need_routings", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VisitRiskReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BirthBand = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    LivedIn = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ControllerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ErasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ErasedBecause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    SoughtBy = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_people", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_person_pairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Points = table.Column<double>(type: "double precision", nullable: false),
                    Band = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Veto = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    IsTie = table.Column<bool>(type: "boolean", nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Relation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    KeptPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    TogetherAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Findings = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_person_pairs", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_plan_families",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssessedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AssessedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_plan_families", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_plan_times",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewMonths = table.Column<int>(type: "integer", nullable: false),
                    ReminderDays = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_plan_times", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_postcode_sectors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sector = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Lines = table.Column<string>(type: "character varying(80000)", maxLength: 80000, nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_postcode_sectors", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_postcode_tables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    KeptAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    KeptByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Postcodes = table.Column<int>(type: "integer", nullable: false),
                    WithoutPlace = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Wards = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_postcode_tables", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_resident_counts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    KeptAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    KeptByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Districts = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_resident_counts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_retention_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_retention_rules", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_routing_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Need = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    HasDuty = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Conditions = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_routing_rules", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_rule_sets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AppliedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DraftedByAccountIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    DraftedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    DraftedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TriedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ApprovedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    ApprovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NotedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Needs = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_rule_sets", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_said_no",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientKey = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_said_no", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_scale_sets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PublishedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Scales = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_scale_sets", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_service_promises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    AnswerDays = table.Column<int>(type: "integer", nullable: true),
                    ContactDays = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_service_promises", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_sharing_overrides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PersonWasTold = table.Column<bool>(type: "boolean", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MadeByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ApprovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_sharing_overrides", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_sharing_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Months = table.Column<int>(type: "integer", nullable: false),
                    EndsWithReferral = table.Column<bool>(type: "boolean", nullable: false),
                    NoticeNumber = table.Column<int>(type: "integer", nullable: false),
                    Notice = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_sharing_rules", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_signposts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Need = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    How = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_signposts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_unreached",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MailId = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_unreached", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_webhook_deliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WebhookId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Event = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: true),
                    OccurredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    TriedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    ArrivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_webhook_deliveries", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_webhooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Events = table.Column<List<string>>(type: "text[]", nullable: false),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    FailuresInRow = table.Column<int>(type: "integer", nullable: false),
                    WentOffAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_webhooks", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "reports_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Headline = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    WentWell = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    WentLessWell = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: false
                    ),
                    ComesNext = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    RequestedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Progress = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    Fingerprint = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    BuiltAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    HeldUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Pdf = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_reports", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "services_offers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StoppedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WeeklyLimit = table.Column<int>(type: "integer", nullable: true),
                    PausedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    PauseReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Wait = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ReceivesSafeguarding = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ReachedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReachMailbox = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    ReachPhone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ReachAddress = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false
                    ),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services_offers", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "services_services",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Description = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: false
                    ),
                    Needs = table.Column<List<string>>(type: "text[]", maxLength: 1000, nullable: false),
                    NeutralName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    WhoFor = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Cost = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OpeningTimes = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    Phone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Website = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TakesReferrals = table.Column<bool>(type: "boolean", nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    HandsOverTo = table.Column<Guid>(type: "uuid", nullable: true),
                    HandsOverOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    MinimumAge = table.Column<int>(type: "integer", nullable: true),
                    MaximumAge = table.Column<int>(type: "integer", nullable: true),
                    Areas = table.Column<List<string>>(type: "text[]", maxLength: 2000, nullable: false),
                    Languages = table.Column<List<string>>(type: "text[]", maxLength: 2000, nullable: false),
                    ArrangesInterpreter = table.Column<bool>(type: "boolean", nullable: true),
                    Meets = table.Column<int[]>(type: "integer[]", maxLength: 400, nullable: false),
                    CannotMeet = table.Column<int[]>(type: "integer[]", maxLength: 400, nullable: false),
                    Wards = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services_services", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "measures_definitions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeasureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Numerator = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Denominator = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    ValueType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Frequency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Multiplier = table.Column<double>(type: "double precision", nullable: false),
                    SharesDenominator = table.Column<bool>(type: "boolean", nullable: false),
                    SeriesLabel = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ChangeNote = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    BegunAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures_definitions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_measures_definitions_measures_measures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "measures_measures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "measures_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeasureId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    FileHash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    HeaderKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    UploadedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Mapping = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    ContentKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Unchanged = table.Column<int>(type: "integer", nullable: false),
                    AreaBefore = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    UndoneBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures_imports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_measures_imports_measures_measures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "measures_measures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "measures_observations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MeasureId = table.Column<Guid>(type: "uuid", nullable: false),
                    DefinitionNumber = table.Column<int>(type: "integer", nullable: false),
                    Series = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    AreaName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    PeriodStart = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodEnd = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodLabel = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Value = table.Column<double>(type: "double precision", nullable: true),
                    Numerator = table.Column<double>(type: "double precision", nullable: true),
                    Denominator = table.Column<double>(type: "double precision", nullable: true),
                    Marker = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    IsNil = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Provenance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: true),
                    SourceRow = table.Column<int>(type: "integer", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SupersededAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures_observations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_measures_observations_measures_measures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "measures_measures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "partnerships_instrument_signatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InstrumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    SignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships_instrument_signatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_partnerships_instrument_signatures_partnerships_instruments~",
                        column: x => x.InstrumentId,
                        principalTable: "partnerships_instruments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_submissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ClientKey = table.Column<Guid>(type: "uuid", nullable: false),
                    ChecklistId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChecklistNumber = table.Column<int>(type: "integer", nullable: false),
                    RuleSet = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyedInByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    WorkerName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    FollowedByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FilledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsUrgent = table.Column<bool>(type: "boolean", nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ConfirmedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmedHow = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FirstTriedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    AgeBand = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Area = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    IsCounted = table.Column<bool>(type: "boolean", nullable: false),
                    FollowUpTries = table.Column<int>(type: "integer", nullable: false),
                    FollowUpLetterAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FollowUpEndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FollowedUp = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    HeldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RestrictedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NoticeGivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NoticeGiven = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NoticeNumber = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Needs = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_submissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_submissions_referrals_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "referrals_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_pair_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PairId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    KeptPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_pair_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_pair_events_referrals_person_pairs_PairId",
                        column: x => x.PairId,
                        principalTable: "referrals_person_pairs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Bytes = table.Column<int>(type: "integer", nullable: false),
                    Scan = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsForReferrer = table.Column<bool>(type: "boolean", nullable: false),
                    ReferralIds = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    ShowsConsents = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_attachments_referrals_submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "referrals_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_consents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Groups = table.Column<int>(type: "integer", nullable: false),
                    TakenBack = table.Column<int>(type: "integer", nullable: false),
                    WordingNumber = table.Column<int>(type: "integer", nullable: false),
                    WordingText = table.Column<string>(
                        type: "character varying(4800)",
                        maxLength: 4800,
                        nullable: false
                    ),
                    Language = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    PrivacyNoticeNumber = table.Column<int>(type: "integer", nullable: false),
                    NoticeGiven = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    How = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GivenBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsByMark = table.Column<bool>(type: "boolean", nullable: false),
                    IsThroughInterpreter = table.Column<bool>(type: "boolean", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndsWithReferral = table.Column<bool>(type: "boolean", nullable: false),
                    RecordedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    BestInterestsId = table.Column<Guid>(type: "uuid", nullable: true),
                    OverrideId = table.Column<Guid>(type: "uuid", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_consents_referrals_submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "referrals_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_deletion_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Groups = table.Column<int>(type: "integer", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DoneByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    KeepsByLaw = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_deletion_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_deletion_requests_referrals_submissions_Submissio~",
                        column: x => x.SubmissionId,
                        principalTable: "referrals_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SharedGroups = table.Column<int>(type: "integer", nullable: false),
                    SharedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsSharedToItsEnd = table.Column<bool>(type: "boolean", nullable: false),
                    OverrideId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsKeptFromPerson = table.Column<bool>(type: "boolean", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferringOrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ControllerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Needs = table.Column<List<string>>(type: "text[]", nullable: false),
                    IsUrgent = table.Column<bool>(type: "boolean", nullable: false),
                    Deadline = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ContactBy = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ViewedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AcceptedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AcceptedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReachedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DeclinedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DeclineCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReroutedFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    FirstContactOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstContactHow = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true
                    ),
                    CompletedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OutcomeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PersonSays = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    PersonSaidAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WaitBand = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_referrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_referrals_referrals_submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "referrals_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_support_plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OpenedByMembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedByOrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    LeadOrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeadMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ReviewRemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewLateToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_support_plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_support_plans_referrals_submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "referrals_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_unmet_needs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Need = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    District = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    IsUrgent = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OfferedServiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    OfferedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_unmet_needs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_unmet_needs_referrals_submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "referrals_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_events_referrals_referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "referrals_referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_referrals_events_referrals_submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "referrals_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_quality_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OpenedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_quality_cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_quality_cases_referrals_referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "referrals_referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_plan_actions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AddedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LateToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_plan_actions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_plan_actions_referrals_support_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "referrals_support_plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_plan_agencies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    InvitedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    InvitedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    InvitedByOrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    JoinedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    JoinedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_plan_agencies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_plan_agencies_referrals_support_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "referrals_support_plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_plan_consents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SharesAims = table.Column<bool>(type: "boolean", nullable: false),
                    SharesWheel = table.Column<bool>(type: "boolean", nullable: false),
                    SharesOthers = table.Column<bool>(type: "boolean", nullable: false),
                    WordingNumber = table.Column<int>(type: "integer", nullable: false),
                    How = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GivenBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawnByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReplacedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_plan_consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_plan_consents_referrals_support_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "referrals_support_plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_plan_notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SharedWith = table.Column<List<Guid>>(type: "uuid[]", maxLength: 8000, nullable: false),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_plan_notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_plan_notes_referrals_support_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "referrals_support_plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "referrals_plan_reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    ScalesNumber = table.Column<int>(type: "integer", nullable: false),
                    RecordedByMembershipId = table.Column<Guid>(type: "uuid", nullable: true),
                    Encrypted = table.Column<byte[]>(type: "bytea", nullable: true),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ratings = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_plan_reviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_referrals_plan_reviews_referrals_support_plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "referrals_support_plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_account_passkeys_UserId",
                table: "access_account_passkeys",
                column: "UserId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_accounts_NormalizedEmail",
                table: "access_accounts",
                column: "NormalizedEmail",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_accounts_NormalizedUserName",
                table: "access_accounts",
                column: "NormalizedUserName",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_api_clients_PartnershipId_OrganisationId",
                table: "access_api_clients",
                columns: new[] { "PartnershipId", "OrganisationId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_deputyships_DeputyMembershipId_LastDay",
                table: "access_deputyships",
                columns: new[] { "DeputyMembershipId", "LastDay" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_deputyships_PartnershipId_LastDay",
                table: "access_deputyships",
                columns: new[] { "PartnershipId", "LastDay" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_email_changes_AccountId",
                table: "access_email_changes",
                column: "AccountId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_email_changes_ProofHash",
                table: "access_email_changes",
                column: "ProofHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_email_changes_UndoHash",
                table: "access_email_changes",
                column: "UndoHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_invitations_PartnershipId_OrganisationId_SentAt",
                table: "access_invitations",
                columns: new[] { "PartnershipId", "OrganisationId", "SentAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_invitations_TokenHash",
                table: "access_invitations",
                column: "TokenHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_memberships_AccountId",
                table: "access_memberships",
                column: "AccountId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_memberships_PartnershipId_AccountId_OrganisationId",
                table: "access_memberships",
                columns: new[] { "PartnershipId", "AccountId", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sessions_AccountId_StartedAt",
                table: "access_sessions",
                columns: new[] { "AccountId", "StartedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_domains_ProviderId_Name",
                table: "access_sign_in_domains",
                columns: new[] { "ProviderId", "Name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_domains_VerifiedName",
                table: "access_sign_in_domains",
                column: "VerifiedName",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_links_AccountId",
                table: "access_sign_in_links",
                column: "AccountId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_links_Issuer_Subject",
                table: "access_sign_in_links",
                columns: new[] { "Issuer", "Subject" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sign_in_providers_PartnershipId_OrganisationId",
                table: "access_sign_in_providers",
                columns: new[] { "PartnershipId", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_definitions_MeasureId",
                table: "measures_definitions",
                column: "MeasureId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_definitions_TenantId_MeasureId_Number",
                table: "measures_definitions",
                columns: new[] { "TenantId", "MeasureId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_imports_MeasureId",
                table: "measures_imports",
                column: "MeasureId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_imports_TenantId_HeaderKey",
                table: "measures_imports",
                columns: new[] { "TenantId", "HeaderKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_imports_TenantId_MeasureId_ContentKey",
                table: "measures_imports",
                columns: new[] { "TenantId", "MeasureId", "ContentKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_measures_TenantId_Name",
                table: "measures_measures",
                columns: new[] { "TenantId", "Name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_observations_MeasureId",
                table: "measures_observations",
                column: "MeasureId"
            );

            migrationBuilder.CreateIndex(
                name: "ix_measures_observations_revision",
                table: "measures_observations",
                columns: new[]
                {
                    "TenantId",
                    "MeasureId",
                    "DefinitionNumber",
                    "Series",
                    "PeriodStart",
                    "PeriodEnd",
                    "Revision",
                },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_measures_public_pages_TenantId",
                table: "measures_public_pages",
                column: "TenantId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_notifications_choices_TenantId_MembershipId",
                table: "notifications_choices",
                columns: new[] { "TenantId", "MembershipId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_notifications_notices_TenantId_AwaitsSummary",
                table: "notifications_notices",
                columns: new[] { "TenantId", "AwaitsSummary" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_notifications_notices_TenantId_MembershipId_At",
                table: "notifications_notices",
                columns: new[] { "TenantId", "MembershipId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_notifications_notices_TenantId_MembershipId_Key",
                table: "notifications_notices",
                columns: new[] { "TenantId", "MembershipId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_agreements_TenantId_Kind_Number",
                table: "partnerships_agreements",
                columns: new[] { "TenantId", "Kind", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_document_decisions_TenantId_DocumentId",
                table: "partnerships_document_decisions",
                columns: new[] { "TenantId", "DocumentId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_goals_TenantId_Position",
                table: "partnerships_goals",
                columns: new[] { "TenantId", "Position" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_impact_assessments_TenantId_Number",
                table: "partnerships_impact_assessments",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_instrument_signatures_InstrumentId",
                table: "partnerships_instrument_signatures",
                column: "InstrumentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_instrument_signatures_TenantId_InstrumentId_Or~",
                table: "partnerships_instrument_signatures",
                columns: new[] { "TenantId", "InstrumentId", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_instruments_TenantId_EffectiveOn",
                table: "partnerships_instruments",
                columns: new[] { "TenantId", "EffectiveOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_organisation_documents_ExpiresOn",
                table: "partnerships_organisation_documents",
                column: "ExpiresOn"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_organisation_documents_OrganisationId",
                table: "partnerships_organisation_documents",
                column: "OrganisationId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_organisations_Name",
                table: "partnerships_organisations",
                column: "Name"
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partners_TenantId_InvitedAs",
                table: "partnerships_partners",
                columns: new[] { "TenantId", "InvitedAs" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partners_TenantId_OrganisationId",
                table: "partnerships_partners",
                columns: new[] { "TenantId", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_partnerships_Slug",
                table: "partnerships_partnerships",
                column: "Slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_published_goals_TenantId_Number_Position",
                table: "partnerships_published_goals",
                columns: new[] { "TenantId", "Number", "Position" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_signatures_TenantId_OrganisationId_Kind_Number",
                table: "partnerships_signatures",
                columns: new[] { "TenantId", "OrganisationId", "Kind", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_vision_endorsements_TenantId_Number_Organisati~",
                table: "partnerships_vision_endorsements",
                columns: new[] { "TenantId", "Number", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_vision_versions_TenantId_Number",
                table: "partnerships_vision_versions",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_visions_TenantId",
                table: "partnerships_visions",
                column: "TenantId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_plans_due_date_changes_TenantId_MilestoneId_At",
                table: "plans_due_date_changes",
                columns: new[] { "TenantId", "MilestoneId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_plans_milestone_reminders_TenantId_MilestoneId_SendOn",
                table: "plans_milestone_reminders",
                columns: new[] { "TenantId", "MilestoneId", "SendOn" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_plans_milestones_TenantId_DueOn",
                table: "plans_milestones",
                columns: new[] { "TenantId", "DueOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_plans_milestones_TenantId_GoalId",
                table: "plans_milestones",
                columns: new[] { "TenantId", "GoalId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_plans_progress_notes_TenantId_MilestoneId_At",
                table: "plans_progress_notes",
                columns: new[] { "TenantId", "MilestoneId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entries_TenantId_At",
                table: "platform_audit_entries",
                columns: new[] { "TenantId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entries_TenantId_EntityId",
                table: "platform_audit_entries",
                columns: new[] { "TenantId", "EntityId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_seals_TenantId_EntryId",
                table: "platform_audit_seals",
                columns: new[] { "TenantId", "EntryId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_seals_TenantId_Number",
                table: "platform_audit_seals",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_host_audit_entries_At",
                table: "platform_host_audit_entries",
                column: "At"
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_host_audit_seals_EntryId",
                table: "platform_host_audit_seals",
                column: "EntryId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_host_audit_seals_Number",
                table: "platform_host_audit_seals",
                column: "Number",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_mail_messages_Kind_Delivery_SentAt",
                table: "platform_mail_messages",
                columns: new[] { "Kind", "Delivery", "SentAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_mail_messages_SentAt_RetryAt",
                table: "platform_mail_messages",
                columns: new[] { "SentAt", "RetryAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_events_DeliveredAt_RetryAt",
                table: "platform_outbox_events",
                columns: new[] { "DeliveredAt", "RetryAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_person_marks_TenantId_Mark_PersonId",
                table: "platform_person_marks",
                columns: new[] { "TenantId", "Mark", "PersonId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_person_marks_TenantId_PersonId",
                table: "platform_person_marks",
                columns: new[] { "TenantId", "PersonId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_access_requests_TenantId_PersonId",
                table: "referrals_access_requests",
                columns: new[] { "TenantId", "PersonId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_access_requests_TenantId_ReleasedAt_DueOn",
                table: "referrals_access_requests",
                columns: new[] { "TenantId", "ReleasedAt", "DueOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_asking_pages_TenantId",
                table: "referrals_asking_pages",
                column: "TenantId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_askings_TenantId_At",
                table: "referrals_askings",
                columns: new[] { "TenantId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_attachments_SubmissionId",
                table: "referrals_attachments",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_attachments_TenantId_ClientKey",
                table: "referrals_attachments",
                columns: new[] { "TenantId", "ClientKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_attachments_TenantId_Kind_AddedAt",
                table: "referrals_attachments",
                columns: new[] { "TenantId", "Kind", "AddedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_attachments_TenantId_PersonId",
                table: "referrals_attachments",
                columns: new[] { "TenantId", "PersonId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_attachments_TenantId_SubmissionId",
                table: "referrals_attachments",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_best_interests_TenantId_SubmissionId",
                table: "referrals_best_interests",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_breach_records_TenantId_ClosedAt_FoundAt",
                table: "referrals_breach_records",
                columns: new[] { "TenantId", "ClosedAt", "FoundAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_card_keys_CardId",
                table: "referrals_card_keys",
                column: "CardId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_card_keys_CodeHash",
                table: "referrals_card_keys",
                column: "CodeHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_card_keys_SecretHash",
                table: "referrals_card_keys",
                column: "SecretHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_card_safeties_TenantId_SubmissionId_AskedAt",
                table: "referrals_card_safeties",
                columns: new[] { "TenantId", "SubmissionId", "AskedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_cards_TenantId_SubmissionId_Number",
                table: "referrals_cards",
                columns: new[] { "TenantId", "SubmissionId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_checklists_TenantId_Number",
                table: "referrals_checklists",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_clock_rules_TenantId_Kind",
                table: "referrals_clock_rules",
                columns: new[] { "TenantId", "Kind" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_clocks_TenantId_RingsAt",
                table: "referrals_clocks",
                columns: new[] { "TenantId", "RingsAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_clocks_TenantId_StoppedAt",
                table: "referrals_clocks",
                columns: new[] { "TenantId", "StoppedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_clocks_TenantId_SubmissionId",
                table: "referrals_clocks",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_closed_days_TenantId_On",
                table: "referrals_closed_days",
                columns: new[] { "TenantId", "On" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_cohort_members_TenantId_CohortId",
                table: "referrals_cohort_members",
                columns: new[] { "TenantId", "CohortId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_cohort_members_TenantId_PlanId",
                table: "referrals_cohort_members",
                columns: new[] { "TenantId", "PlanId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_cohorts_TenantId_Name",
                table: "referrals_cohorts",
                columns: new[] { "TenantId", "Name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_complaint_pages_TenantId",
                table: "referrals_complaint_pages",
                column: "TenantId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_complaints_TenantId_PersonId",
                table: "referrals_complaints",
                columns: new[] { "TenantId", "PersonId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_complaints_TenantId_State_DueOn",
                table: "referrals_complaints",
                columns: new[] { "TenantId", "State", "DueOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_complaints_TenantId_SubmissionId",
                table: "referrals_complaints",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_concern_openings_TenantId_ConcernId",
                table: "referrals_concern_openings",
                columns: new[] { "TenantId", "ConcernId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_concerns_TenantId_DueAt",
                table: "referrals_concerns",
                columns: new[] { "TenantId", "DueAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_concerns_TenantId_OrganisationId",
                table: "referrals_concerns",
                columns: new[] { "TenantId", "OrganisationId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_consent_wordings_TenantId_Number",
                table: "referrals_consent_wordings",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_consents_SubmissionId",
                table: "referrals_consents",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_consents_TenantId_SubmissionId_ServiceId",
                table: "referrals_consents",
                columns: new[] { "TenantId", "SubmissionId", "ServiceId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_deletion_requests_SubmissionId",
                table: "referrals_deletion_requests",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_deletion_requests_TenantId_OrganisationId_DoneAt",
                table: "referrals_deletion_requests",
                columns: new[] { "TenantId", "OrganisationId", "DoneAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_deletion_requests_TenantId_SubmissionId",
                table: "referrals_deletion_requests",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_destructions_TenantId_ConfirmedAt",
                table: "referrals_destructions",
                columns: new[] { "TenantId", "ConfirmedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_distance_quarters_TenantId_Year_Number",
                table: "referrals_distance_quarters",
                columns: new[] { "TenantId", "Year", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_due_records_TenantId_Kind_SubjectId",
                table: "referrals_due_records",
                columns: new[] { "TenantId", "Kind", "SubjectId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_due_records_TenantId_PersonId",
                table: "referrals_due_records",
                columns: new[] { "TenantId", "PersonId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_due_records_TenantId_State_DueOn",
                table: "referrals_due_records",
                columns: new[] { "TenantId", "State", "DueOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_erasure_answers_TenantId_SubmissionId",
                table: "referrals_erasure_answers",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_events_ReferralId",
                table: "referrals_events",
                column: "ReferralId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_events_SubmissionId",
                table: "referrals_events",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_events_TenantId_ReferralId_At",
                table: "referrals_events",
                columns: new[] { "TenantId", "ReferralId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_events_TenantId_SubmissionId_At",
                table: "referrals_events",
                columns: new[] { "TenantId", "SubmissionId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_flow_quarters_TenantId_Year_Number",
                table: "referrals_flow_quarters",
                columns: new[] { "TenantId", "Year", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_infected_files_TenantId_SettledAt",
                table: "referrals_infected_files",
                columns: new[] { "TenantId", "SettledAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_infected_files_TenantId_SubmissionId",
                table: "referrals_infected_files",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_legal_holds_TenantId_LiftedAt",
                table: "referrals_legal_holds",
                columns: new[] { "TenantId", "LiftedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_legal_holds_TenantId_PersonId",
                table: "referrals_legal_holds",
                columns: new[] { "TenantId", "PersonId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_letters_TenantId_EndedAt_AskedAt",
                table: "referrals_letters",
                columns: new[] { "TenantId", "EndedAt", "AskedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_letters_TenantId_SubmissionId",
                table: "referrals_letters",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_link_keys_LinkId",
                table: "referrals_link_keys",
                column: "LinkId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_link_keys_SecretHash",
                table: "referrals_link_keys",
                column: "SecretHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_links_TenantId_ReferralId_SentAt",
                table: "referrals_links",
                columns: new[] { "TenantId", "ReferralId", "SentAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_need_routings_TenantId_Need",
                table: "referrals_need_routings",
                columns: new[] { "TenantId", "Need" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_pair_events_PairId",
                table: "referrals_pair_events",
                column: "PairId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_pair_events_TenantId_PairId",
                table: "referrals_pair_events",
                columns: new[] { "TenantId", "PairId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_people_TenantId",
                table: "referrals_people",
                column: "TenantId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_person_pairs_TenantId_OtherPersonId",
                table: "referrals_person_pairs",
                columns: new[] { "TenantId", "OtherPersonId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_person_pairs_TenantId_PersonId_OtherPersonId",
                table: "referrals_person_pairs",
                columns: new[] { "TenantId", "PersonId", "OtherPersonId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_person_pairs_TenantId_Relation_Points",
                table: "referrals_person_pairs",
                columns: new[] { "TenantId", "Relation", "Points" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_actions_PlanId",
                table: "referrals_plan_actions",
                column: "PlanId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_actions_TenantId_PlanId",
                table: "referrals_plan_actions",
                columns: new[] { "TenantId", "PlanId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_actions_TenantId_State_DueOn",
                table: "referrals_plan_actions",
                columns: new[] { "TenantId", "State", "DueOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_agencies_PlanId",
                table: "referrals_plan_agencies",
                column: "PlanId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_agencies_TenantId_OrganisationId_State",
                table: "referrals_plan_agencies",
                columns: new[] { "TenantId", "OrganisationId", "State" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_agencies_TenantId_PlanId_OrganisationId",
                table: "referrals_plan_agencies",
                columns: new[] { "TenantId", "PlanId", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_consents_PlanId",
                table: "referrals_plan_consents",
                column: "PlanId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_consents_TenantId_PlanId_OrganisationId",
                table: "referrals_plan_consents",
                columns: new[] { "TenantId", "PlanId", "OrganisationId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_families_TenantId_PlanId",
                table: "referrals_plan_families",
                columns: new[] { "TenantId", "PlanId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_notes_PlanId",
                table: "referrals_plan_notes",
                column: "PlanId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_notes_TenantId_PlanId",
                table: "referrals_plan_notes",
                columns: new[] { "TenantId", "PlanId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_reviews_PlanId",
                table: "referrals_plan_reviews",
                column: "PlanId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_reviews_TenantId_PlanId_Number",
                table: "referrals_plan_reviews",
                columns: new[] { "TenantId", "PlanId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_plan_times_TenantId",
                table: "referrals_plan_times",
                column: "TenantId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_postcode_sectors_TenantId_Sector",
                table: "referrals_postcode_sectors",
                columns: new[] { "TenantId", "Sector" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_postcode_tables_TenantId",
                table: "referrals_postcode_tables",
                column: "TenantId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_quality_cases_ReferralId",
                table: "referrals_quality_cases",
                column: "ReferralId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_quality_cases_TenantId_ClosedAt",
                table: "referrals_quality_cases",
                columns: new[] { "TenantId", "ClosedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_quality_cases_TenantId_ReferralId",
                table: "referrals_quality_cases",
                columns: new[] { "TenantId", "ReferralId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referrals_SubmissionId",
                table: "referrals_referrals",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referrals_TenantId_MadeAt",
                table: "referrals_referrals",
                columns: new[] { "TenantId", "MadeAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referrals_TenantId_OrganisationId_SentAt",
                table: "referrals_referrals",
                columns: new[] { "TenantId", "OrganisationId", "SentAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referrals_TenantId_OrganisationId_State_SentAt_Wi~",
                table: "referrals_referrals",
                columns: new[] { "TenantId", "OrganisationId", "State", "SentAt", "WithdrawnAt", "ServiceId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referrals_TenantId_SentAt",
                table: "referrals_referrals",
                columns: new[] { "TenantId", "SentAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referrals_TenantId_SharedUntil",
                table: "referrals_referrals",
                columns: new[] { "TenantId", "SharedUntil" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referrals_TenantId_SubmissionId",
                table: "referrals_referrals",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_resident_counts_TenantId",
                table: "referrals_resident_counts",
                column: "TenantId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_retention_rules_TenantId_Kind",
                table: "referrals_retention_rules",
                columns: new[] { "TenantId", "Kind" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_routing_rules_TenantId_Need_ServiceId",
                table: "referrals_routing_rules",
                columns: new[] { "TenantId", "Need", "ServiceId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_routing_rules_TenantId_ServiceId",
                table: "referrals_routing_rules",
                columns: new[] { "TenantId", "ServiceId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_rule_sets_TenantId_Number",
                table: "referrals_rule_sets",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_said_no_TenantId_ClientKey",
                table: "referrals_said_no",
                columns: new[] { "TenantId", "ClientKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_said_no_TenantId_On",
                table: "referrals_said_no",
                columns: new[] { "TenantId", "On" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_scale_sets_TenantId_Number",
                table: "referrals_scale_sets",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_service_promises_TenantId_ServiceId",
                table: "referrals_service_promises",
                columns: new[] { "TenantId", "ServiceId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_sharing_overrides_TenantId_DueAt",
                table: "referrals_sharing_overrides",
                columns: new[] { "TenantId", "DueAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_sharing_overrides_TenantId_SubmissionId",
                table: "referrals_sharing_overrides",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_sharing_rules_TenantId",
                table: "referrals_sharing_rules",
                column: "TenantId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_signposts_TenantId_At",
                table: "referrals_signposts",
                columns: new[] { "TenantId", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_submissions_PersonId",
                table: "referrals_submissions",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_submissions_TenantId_ClientKey",
                table: "referrals_submissions",
                columns: new[] { "TenantId", "ClientKey" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_submissions_TenantId_OrganisationId_SubmittedAt",
                table: "referrals_submissions",
                columns: new[] { "TenantId", "OrganisationId", "SubmittedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_submissions_TenantId_Reference",
                table: "referrals_submissions",
                columns: new[] { "TenantId", "Reference" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_submissions_TenantId_SubmittedAt",
                table: "referrals_submissions",
                columns: new[] { "TenantId", "SubmittedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_support_plans_SubmissionId",
                table: "referrals_support_plans",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_support_plans_TenantId_PersonId",
                table: "referrals_support_plans",
                columns: new[] { "TenantId", "PersonId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_support_plans_TenantId_Reference",
                table: "referrals_support_plans",
                columns: new[] { "TenantId", "Reference" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_support_plans_TenantId_State_ReviewOn",
                table: "referrals_support_plans",
                columns: new[] { "TenantId", "State", "ReviewOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_unmet_needs_SubmissionId",
                table: "referrals_unmet_needs",
                column: "SubmissionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_unmet_needs_TenantId_FoundAt",
                table: "referrals_unmet_needs",
                columns: new[] { "TenantId", "FoundAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_unmet_needs_TenantId_State_ReviewOn",
                table: "referrals_unmet_needs",
                columns: new[] { "TenantId", "State", "ReviewOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_unmet_needs_TenantId_SubmissionId",
                table: "referrals_unmet_needs",
                columns: new[] { "TenantId", "SubmissionId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_unreached_TenantId_MailId_MembershipId",
                table: "referrals_unreached",
                columns: new[] { "TenantId", "MailId", "MembershipId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_unreached_TenantId_SettledAt",
                table: "referrals_unreached",
                columns: new[] { "TenantId", "SettledAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_webhook_deliveries_TenantId_NextAt",
                table: "referrals_webhook_deliveries",
                columns: new[] { "TenantId", "NextAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_webhook_deliveries_TenantId_WebhookId_Key",
                table: "referrals_webhook_deliveries",
                columns: new[] { "TenantId", "WebhookId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_referrals_webhooks_TenantId_OrganisationId",
                table: "referrals_webhooks",
                columns: new[] { "TenantId", "OrganisationId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_reports_reports_TenantId_RequestedAt",
                table: "reports_reports",
                columns: new[] { "TenantId", "RequestedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_services_offers_TenantId_OrganisationId",
                table: "services_offers",
                columns: new[] { "TenantId", "OrganisationId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_services_offers_TenantId_ServiceId",
                table: "services_offers",
                columns: new[] { "TenantId", "ServiceId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_services_services_OrganisationId_Name",
                table: "services_services",
                columns: new[] { "OrganisationId", "Name" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "access_account_claims");

            migrationBuilder.DropTable(name: "access_account_logins");

            migrationBuilder.DropTable(name: "access_account_passkeys");

            migrationBuilder.DropTable(name: "access_account_tokens");

            migrationBuilder.DropTable(name: "access_accounts");

            migrationBuilder.DropTable(name: "access_api_clients");

            migrationBuilder.DropTable(name: "access_deputyships");

            migrationBuilder.DropTable(name: "access_email_changes");

            migrationBuilder.DropTable(name: "access_invitations");

            migrationBuilder.DropTable(name: "access_memberships");

            migrationBuilder.DropTable(name: "access_sessions");

            migrationBuilder.DropTable(name: "access_sign_in_domains");

            migrationBuilder.DropTable(name: "access_sign_in_links");

            migrationBuilder.DropTable(name: "access_sign_in_providers");

            migrationBuilder.DropTable(name: "measures_definitions");

            migrationBuilder.DropTable(name: "measures_imports");

            migrationBuilder.DropTable(name: "measures_observations");

            migrationBuilder.DropTable(name: "measures_public_pages");

            migrationBuilder.DropTable(name: "notifications_choices");

            migrationBuilder.DropTable(name: "notifications_notices");

            migrationBuilder.DropTable(name: "partnerships_agreements");

            migrationBuilder.DropTable(name: "partnerships_document_decisions");

            migrationBuilder.DropTable(name: "partnerships_goals");

            migrationBuilder.DropTable(name: "partnerships_impact_assessments");

            migrationBuilder.DropTable(name: "partnerships_instrument_signatures");

            migrationBuilder.DropTable(name: "partnerships_organisation_documents");

            migrationBuilder.DropTable(name: "partnerships_organisations");

            migrationBuilder.DropTable(name: "partnerships_partners");

            migrationBuilder.DropTable(name: "partnerships_partnerships");

            migrationBuilder.DropTable(name: "partnerships_published_goals");

            migrationBuilder.DropTable(name: "partnerships_signatures");

            migrationBuilder.DropTable(name: "partnerships_vision_endorsements");

            migrationBuilder.DropTable(name: "partnerships_vision_versions");

            migrationBuilder.DropTable(name: "partnerships_visions");

            migrationBuilder.DropTable(name: "plans_due_date_changes");

            migrationBuilder.DropTable(name: "plans_milestone_reminders");

            migrationBuilder.DropTable(name: "plans_milestones");

            migrationBuilder.DropTable(name: "plans_progress_notes");

            migrationBuilder.DropTable(name: "platform_audit_entries");

            migrationBuilder.DropTable(name: "platform_audit_seals");

            migrationBuilder.DropTable(name: "platform_host_audit_entries");

            migrationBuilder.DropTable(name: "platform_host_audit_seals");

            migrationBuilder.DropTable(name: "platform_mail_messages");

            migrationBuilder.DropTable(name: "platform_outbox_events");

            migrationBuilder.DropTable(name: "platform_person_marks");

            migrationBuilder.DropTable(name: "referrals_access_requests");

            migrationBuilder.DropTable(name: "referrals_asking_pages");

            migrationBuilder.DropTable(name: "referrals_askings");

            migrationBuilder.DropTable(name: "referrals_attachments");

            migrationBuilder.DropTable(name: "referrals_best_interests");

            migrationBuilder.DropTable(name: "referrals_breach_records");

            migrationBuilder.DropTable(name: "referrals_card_keys");

            migrationBuilder.DropTable(name: "referrals_card_safeties");

            migrationBuilder.DropTable(name: "referrals_cards");

            migrationBuilder.DropTable(name: "referrals_checklists");

            migrationBuilder.DropTable(name: "referrals_clock_rules");

            migrationBuilder.DropTable(name: "referrals_clocks");

            migrationBuilder.DropTable(name: "referrals_closed_days");

            migrationBuilder.DropTable(name: "referrals_cohort_members");

            migrationBuilder.DropTable(name: "referrals_cohorts");

            migrationBuilder.DropTable(name: "referrals_complaint_pages");

            migrationBuilder.DropTable(name: "referrals_complaints");

            migrationBuilder.DropTable(name: "referrals_concern_openings");

            migrationBuilder.DropTable(name: "referrals_concerns");

            migrationBuilder.DropTable(name: "referrals_consent_wordings");

            migrationBuilder.DropTable(name: "referrals_consents");

            migrationBuilder.DropTable(name: "referrals_deletion_requests");

            migrationBuilder.DropTable(name: "referrals_destructions");

            migrationBuilder.DropTable(name: "referrals_distance_quarters");

            migrationBuilder.DropTable(name: "referrals_due_records");

            migrationBuilder.DropTable(name: "referrals_erasure_answers");

            migrationBuilder.DropTable(name: "referrals_events");

            migrationBuilder.DropTable(name: "referrals_flow_quarters");

            migrationBuilder.DropTable(name: "referrals_infected_files");

            migrationBuilder.DropTable(name: "referrals_legal_holds");

            migrationBuilder.DropTable(name: "referrals_letters");

            migrationBuilder.DropTable(name: "referrals_link_keys");

            migrationBuilder.DropTable(name: "referrals_links");

            migrationBuilder.DropTable(name: "referrals_need_routings");

            migrationBuilder.DropTable(name: "referrals_pair_events");

            migrationBuilder.DropTable(name: "referrals_plan_actions");

            migrationBuilder.DropTable(name: "referrals_plan_agencies");

            migrationBuilder.DropTable(name: "referrals_plan_consents");

            migrationBuilder.DropTable(name: "referrals_plan_families");

            migrationBuilder.DropTable(name: "referrals_plan_notes");

            migrationBuilder.DropTable(name: "referrals_plan_reviews");

            migrationBuilder.DropTable(name: "referrals_plan_times");

            migrationBuilder.DropTable(name: "referrals_postcode_sectors");

            migrationBuilder.DropTable(name: "referrals_postcode_tables");

            migrationBuilder.DropTable(name: "referrals_quality_cases");

            migrationBuilder.DropTable(name: "referrals_resident_counts");

            migrationBuilder.DropTable(name: "referrals_retention_rules");

            migrationBuilder.DropTable(name: "referrals_routing_rules");

            migrationBuilder.DropTable(name: "referrals_rule_sets");

            migrationBuilder.DropTable(name: "referrals_said_no");

            migrationBuilder.DropTable(name: "referrals_scale_sets");

            migrationBuilder.DropTable(name: "referrals_service_promises");

            migrationBuilder.DropTable(name: "referrals_sharing_overrides");

            migrationBuilder.DropTable(name: "referrals_sharing_rules");

            migrationBuilder.DropTable(name: "referrals_signposts");

            migrationBuilder.DropTable(name: "referrals_unmet_needs");

            migrationBuilder.DropTable(name: "referrals_unreached");

            migrationBuilder.DropTable(name: "referrals_webhook_deliveries");

            migrationBuilder.DropTable(name: "referrals_webhooks");

            migrationBuilder.DropTable(name: "reports_reports");

            migrationBuilder.DropTable(name: "services_offers");

            migrationBuilder.DropTable(name: "services_services");

            migrationBuilder.DropTable(name: "measures_measures");

            migrationBuilder.DropTable(name: "partnerships_instruments");

            migrationBuilder.DropTable(name: "referrals_person_pairs");

            migrationBuilder.DropTable(name: "referrals_support_plans");

            migrationBuilder.DropTable(name: "referrals_referrals");

            migrationBuilder.DropTable(name: "referrals_submissions");

            migrationBuilder.DropTable(name: "referrals_people");
        }
    }
}
